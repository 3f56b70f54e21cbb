export function ResearchPage() {
  return null;
}
