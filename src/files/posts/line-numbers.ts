/** Numbers of lines, one bit each: which lines of a file were wanted when it was first read. */
export class LineNumbers {
  private bits = new Uint8Array(1 << 12);

  add(line: number): void {
    const byte = line >>> 3;
    if (byte >= this.bits.length) {
      const larger = new Uint8Array(Math.max(2 * this.bits.length, byte + 1));
      larger.set(this.bits);
      this.bits = larger;
    }
    this.bits[byte] |= 1 << (line & 7);
  }

  has(line: number): boolean {
    // Behind the last byte there are no bits.
    return (this.bits[line >>> 3] & (1 << (line & 7))) !== 0;
  }
}
