/** A store of texts by name that outlives `localStorage.clear()`, which Moodle calls at each login. Both may reject. */
export type Database = {
  all(): Promise<ReadonlyMap<string, string>>;
  /** Writes what is made of what stands there, `''` for nothing, before anybody else can write; answers what was written. */
  put(name: string, change: (old: string) => string): Promise<string>;
};

const store = 'journal';

const once = (target: EventTarget, good: string, bad: string) =>
  new Promise((resolve, reject) => {
    target.addEventListener(good, resolve);
    target.addEventListener(bad, reject);
  });

async function done<T>(request: IDBRequest<T>): Promise<T> {
  await once(request, 'success', 'error');
  return request.result;
}

/** The browser's IndexedDB (W3C Indexed Database API 3.0); `factory` throws where it is not allowed. */
export function browserDatabase(factory: () => IDBFactory): Database {
  let opened: Promise<IDBDatabase> | null = null;
  async function open(): Promise<IDBDatabase> {
    const request = factory().open('sharewise', 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(store));
    return done(request);
  }
  /** What is done in a transaction is there once that is complete. Where the connection was lost, it is done once more by another. */
  async function within<T>(mode: IDBTransactionMode, act: (objects: IDBObjectStore) => Promise<T>): Promise<T> {
    const known = opened;
    try {
      opened ??= open();
      const transaction = (await opened).transaction(store, mode);
      const ended = once(transaction, 'complete', 'abort');
      const [result] = await Promise.all([act(transaction.objectStore(store)), ended]);
      return result;
    } catch (error) {
      opened = null;
      if (known) return within(mode, act);
      throw error;
    }
  }
  return {
    all: () =>
      within('readonly', async (objects) => {
        const [names, texts] = await Promise.all([done(objects.getAllKeys()), done(objects.getAll())]);
        return new Map(names.map((name, index) => [String(name), String(texts[index])]));
      }),
    put: (name, change) =>
      within('readwrite', async (objects) => {
        const text = change(String((await done(objects.get(name))) ?? ''));
        objects.put(text, name);
        return text;
      }),
  };
}
