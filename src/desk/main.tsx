import { createRoot } from 'react-dom/client';
import './desk.css';
import { App } from './frame/App.tsx';
import { load } from './state/course.ts';
import { listen } from './state/events.ts';
import { readAddress } from './state/place.ts';
import { flush } from './state/save.ts';

readAddress();
listen();
void load();
// What was typed last is saved before the window goes.
addEventListener('pagehide', () => void flush());

const place = document.getElementById('desk');
if (place) createRoot(place).render(<App />);
