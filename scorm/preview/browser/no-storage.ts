// Stands before the course's own scripts: a browser whose owner lets no website keep anything.
for (const name of ['localStorage', 'sessionStorage'])
  Object.defineProperty(window, name, {
    get() {
      throw new DOMException('The operation is insecure (a fault that is switched on).', 'SecurityError');
    },
  });
