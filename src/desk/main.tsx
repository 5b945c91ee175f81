import { createRoot } from 'react-dom/client';

const place = document.querySelector('#desk');
if (place) createRoot(place).render(<h1>Sharewise</h1>);
