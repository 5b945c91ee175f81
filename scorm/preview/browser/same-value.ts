/** True where Moodle takes a value for unchanged: it keeps scores as numbers, so that other digits are no change. */
export const isSameValue = (element: string, before: string | undefined, value: string): boolean =>
  before === value || (/\.score\.\w+$/.test(element) && !!before && value !== '' && Number(before) === Number(value));
