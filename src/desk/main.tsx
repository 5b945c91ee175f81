import { createRoot } from 'react-dom/client';
import './desk.css';
import { App } from './frame/App.tsx';
import { $pending, load } from './state/course.ts';
import { listen } from './state/events.ts';
import { readAddress } from './state/place.ts';
import { flush } from './state/save.ts';

readAddress();
listen();
void load();
// What was typed last is saved before the window goes.
addEventListener('pagehide', () => void flush());
// What could not be saved yet is not left without a question.
addEventListener('beforeunload', (event) => {
  if ($pending.get().some((one) => one.revision === undefined)) event.preventDefault();
});

const place = document.getElementById('desk');
if (place) createRoot(place).render(<App />);
