/** What the system says when it cannot do what was asked, in words; none of it is a defect of the program. */
const FAULTS: Readonly<Record<string, string>> = {
  EACCES: "permission is missing",
  EPERM: "the system does not permit it",
  EROFS: "the disk is read-only",
  ENOSPC: "no space is left on the disk",
  EDQUOT: "the disk quota is used up",
  EFBIG: "the file would be larger than the system allows",
  EIO: "the disk or device reports an error",
  ENOENT: "there is no such file or folder",
  ENOTDIR: "a part of its path is a file, not a folder",
  EISDIR: "it is a folder",
  EEXIST: "something of that name is there already",
  ENOTEMPTY: "the folder is not empty",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "the links lead in a circle",
  EMFILE: "this process has too many files open",
  ENFILE: "the system has too many files open",
  EBUSY: "it is in use",
  ETXTBSY: "it is in use",
  ENXIO: "there is no such device",
  ENODEV: "there is no such device",
  EPIPE: "the reader went away",
  ENOMEM: "the system has no memory left",
  EAGAIN: "the system has no resources left for it",
  EADDRINUSE: "the address is in use",
  EADDRNOTAVAIL: "this machine has no such address",
  ECONNREFUSED: "nothing answers there",
  ECONNRESET: "the other side closed the connection",
  ETIMEDOUT: "no answer came in time",
  ENOTFOUND: "there is no machine of that name",
};

/** SQLite's own codes (https://sqlite.org/rescode.html) for faults of the surroundings. */
const SQLITE_FAULTS: Readonly<Record<number, string>> = {
  5: "another program is writing to the store; try again when it has ended",
  6: "another program holds the store",
  8: "the store may only be read",
  10: "the disk reports an error",
  11: "the store is damaged",
  13: "no space is left on the disk",
  14: "the store cannot be opened",
  23: "permission is missing",
  26: "it is no store of stories",
};
/** An extended result code carries the primary one in its last byte. */
const PRIMARY_CODE = 0xff;

/** What a code of the system means, with the code; the code alone where it is not known. */
export function faultWords(code: string | undefined): string {
  const words = FAULTS[code ?? ""];
  return words === undefined ? `the system says ${code ?? "no reason"}` : `${words} (${code})`;
}

/**
 * One line about an error that the surroundings made (disk, permission, pipe, store, child process); null for any
 * other error, which is a defect.
 */
export function surroundingsFault(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code, path, errcode } = error as NodeJS.ErrnoException & { errcode?: number };
  if (code === "ERR_SQLITE_ERROR" && errcode !== undefined) {
    const words = SQLITE_FAULTS[errcode & PRIMARY_CODE];
    return words === undefined ? null : `the store of stories: ${words}`;
  }
  if (code === undefined || !Object.hasOwn(FAULTS, code)) return null;
  return `${path === undefined ? "" : `${JSON.stringify(path)}: `}${faultWords(code)}`;
}
