import { computed } from 'nanostores';
import { $server } from './course.ts';

/** The pictures, films, sounds and documents of the course. */
export const $media = computed($server, (server) => server?.media ?? []);

/** What of them weigh those that are shown, and what they may, in bytes. */
export const $budget = computed($server, (server) => server?.budget ?? { used: 0, allowed: 0 });

/** A file's name without its folder. */
export const nameOf = (path: string): string => path.replace(/^.*\//, '');
