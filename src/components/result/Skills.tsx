import type { SkillResult } from '../../course/skills.ts';
import type { Text } from '../../schemas/text.ts';
import { words } from '../../i18n/words.ts';

type Props = {
  readonly skills: readonly SkillResult[];
  readonly names: Readonly<Record<string, Text>>;
  readonly language: string;
};

/** Points by skill, in the order of the names: a chart that is a table. */
export function Skills({ skills, names, language }: Props) {
  const own = words(language);
  if (skills.length === 0) return null;
  const order = Object.keys(names);
  const inOrder = skills.toSorted((one, other) => order.indexOf(one.skill) - order.indexOf(other.skill));
  return (
    <table className="skills">
      <caption>{own['bySkill']}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{own['skill']}</th>
          <th scope="col">{own['points']}</th>
        </tr>
      </thead>
      <tbody>
        {inOrder.map(({ skill, points, of }) => (
          <tr key={skill}>
            <th scope="row">{names[skill]?.[language] ?? skill}</th>
            <td>
              <span className="skill-row">
                <svg
                  className="skill-bar"
                  viewBox="0 0 100 10"
                  preserveAspectRatio="none"
                  aria-hidden="true"
                  focusable="false"
                >
                  <rect className="skill-track" width="100" height="10" />
                  <rect className="skill-score" width={(points / of) * 100} height="10" />
                </svg>
                <span className="skill-points">
                  {points} / {of}
                </span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
