// Loaded before the course's scripts: simulates a browser in which storage is blocked.
for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
  Object.defineProperty(window, name, {
    get() {
      throw new DOMException('The operation is insecure (a fault that is switched on).', 'SecurityError');
    },
  });
