/**
 * Groups of modules that share a script, each with what it imports; a module goes to the first group that matches. A
 * few large scripts compress better than one for each exercise, and need fewer requests: the page's own, React, the
 * exercises, and those with the scenarios' texts.
 */
export const fewScripts = {
  groups: [
    { name: 'player', test: /\/src\/shell\/main\.ts$/, priority: 5 },
    { name: 'course', test: /\/src\/shell\/course\.ts$/, priority: 4 },
    { name: 'react', test: /\/node_modules\/(react-dom|@astrojs\/react|@nanostores\/react)\//, priority: 3 },
    { name: 'exercises', test: /\/src\/components\/(statements|reach|drafts|writing)\//, priority: 2 },
    { name: 'scenarios', test: /\/src\/components\/(scenario|check|result)\//, priority: 1 },
  ],
};
