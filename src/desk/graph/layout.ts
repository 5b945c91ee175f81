import { Graph, layout } from '@dagrejs/dagre';
import type { Edge, Node } from '@xyflow/react';
import type { ChoiceNode, EndingNode, SceneNode, Story } from './scenes.ts';

export type SceneData = { readonly scene: SceneNode; readonly nth: number; [name: string]: unknown };
export type EndingData = { readonly ending: EndingNode; [name: string]: unknown };

const size = { scene: { width: 190, height: 92 }, ending: { width: 150, height: 52 } } as const;

const targetOf = ({ next, ending }: ChoiceNode) => (next ? `scene:${next}` : ending ? `ending:${ending}` : undefined);

const scoreNames = ['poor', 'fair', 'good'] as const;

function edgesOf({ scenes }: Story): Edge[] {
  return scenes.flatMap((scene) =>
    scene.choices.flatMap((choice) => {
      const target = targetOf(choice);
      if (!target) return [];
      const id = `${scene.id}:${choice.key}`;
      const className = `edge-${scoreNames[choice.score] ?? 'poor'}`;
      return [{ id, source: `scene:${scene.id}`, sourceHandle: choice.key, target, className }];
    }),
  );
}

/** Scenes and endings with their places, from top to bottom, and the choices that lead from one to another. */
export function placed(story: Story): { nodes: Node[]; edges: Edge[] } {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 24, ranksep: 48 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of story.scenes) graph.setNode(`scene:${id}`, { ...size.scene });
  for (const { id } of story.endings) graph.setNode(`ending:${id}`, { ...size.ending });
  const edges = edgesOf(story).filter(({ target }) => graph.hasNode(target));
  for (const { source, target, id } of edges) graph.setEdge(source, target, {}, id);
  layout(graph);
  const at = (id: string, { width, height }: { width: number; height: number }) => {
    const { x = 0, y = 0 } = graph.node(id) as { x?: number; y?: number };
    return { x: x - width / 2, y: y - height / 2 };
  };
  const scenes = story.scenes.map((scene, nth): Node<SceneData> => {
    const id = `scene:${scene.id}`;
    return { id, type: 'scene', position: at(id, size.scene), ...size.scene, data: { scene, nth } };
  });
  const endings = story.endings.map((ending): Node<EndingData> => {
    const id = `ending:${ending.id}`;
    return { id, type: 'ending', position: at(id, size.ending), ...size.ending, data: { ending } };
  });
  return { nodes: [...scenes, ...endings], edges };
}
