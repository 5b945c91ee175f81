/**
 * Which modules share a script, each with all that it imports; the first that fits takes a module. Few and large ones compress
 * better than one for each exercise, and an LMS takes its time over every request: the page's own, React, the exercises, and
 * those with the scenarios, which are mostly text.
 */
export const fewScripts = {
  groups: [
    { name: 'player', test: /\/src\/shell\/main\.ts$/, priority: 4 },
    { name: 'react', test: /\/node_modules\/(react-dom|@astrojs\/react|@nanostores\/react)\//, priority: 3 },
    { name: 'exercises', test: /\/src\/components\/(statements|reach|drafts|writing)\//, priority: 2 },
    { name: 'scenarios', test: /\/src\/components\/(scenario|check|result)\//, priority: 1 },
  ],
};
