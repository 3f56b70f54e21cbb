/** Ids of observations, each a way to its record. */
export function Ids({ ids }: { ids: readonly string[] }) {
  return (
    <>
      {ids.map((id) => (
        <span key={id}>
          <a class="id" href={`./?page=evidence&id=${id}`}>
            {id}
          </a>{" "}
        </span>
      ))}
    </>
  );
}
