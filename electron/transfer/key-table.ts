/**
 * The keys of the people an import has written so far, by hash, for the rows that follow. Twelve bytes a place in two flat arrays with
 * open addressing, at most three quarters full: a hundred thousand people with three keys each take six megabytes, and a look-up no query.
 */
export class KeyTable {
  private hashes = new Float64Array(1024);
  /** 0 marks a free place: customers are counted from 1. */
  private customerIds = new Int32Array(1024);
  private size = 0;

  add(hash: number, customerId: number): void {
    if (this.size * 4 >= this.hashes.length * 3) this.grow();
    this.place(hash, customerId);
    this.size++;
  }

  /** Customers with this key, in the order in which they came. */
  get(hash: number): number[] {
    const found: number[] = [];
    const mask = this.hashes.length - 1;
    for (let at = placeOf(hash, mask); this.customerIds[at] !== 0; at = (at + 1) & mask) {
      if (this.hashes[at] === hash) found.push(this.customerIds[at]!);
    }
    return found;
  }

  has(hash: number): boolean {
    const mask = this.hashes.length - 1;
    for (let at = placeOf(hash, mask); this.customerIds[at] !== 0; at = (at + 1) & mask) {
      if (this.hashes[at] === hash) return true;
    }
    return false;
  }

  private place(hash: number, customerId: number): void {
    const mask = this.hashes.length - 1;
    let at = placeOf(hash, mask);
    while (this.customerIds[at] !== 0) at = (at + 1) & mask;
    this.hashes[at] = hash;
    this.customerIds[at] = customerId;
  }

  private grow(): void {
    const { hashes, customerIds } = this;
    this.hashes = new Float64Array(hashes.length * 2);
    this.customerIds = new Int32Array(hashes.length * 2);
    for (let at = 0; at < hashes.length; at++) if (customerIds[at] !== 0) this.place(hashes[at]!, customerIds[at]!);
  }
}

const placeOf = (hash: number, mask: number): number => (hash % 4294967291) & mask;
