import { useStore } from '@nanostores/react';
import {
  Background,
  Controls,
  Handle,
  Position,
  ReactFlow,
  type Connection,
  type Node,
  type NodeProps,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useMemo } from 'react';
import { goTo } from '../state/place.ts';
import { edit } from '../state/save.ts';
import { valueWords } from '../words/values.ts';
import { $language, useWords } from '../words/words.ts';
import { placed, type EndingData, type SceneData } from './layout.ts';
import { leading, type Story } from './scenes.ts';

function Scene({ data: { scene, nth } }: NodeProps<Node<SceneData>>) {
  const w = useWords();
  return (
    <div className="graph-node" data-reached={scene.isReached}>
      <Handle type="target" position={Position.Top} />
      <p className="graph-words">
        <b>{nth + 1}.</b> {scene.words}
      </p>
      {!scene.isReached && <p className="mark-missing">{w('unreachable')}</p>}
      <div className="graph-choices">
        {scene.choices.map(({ key, score, words }) => (
          <span key={key} className="score" data-score={score} title={words}>
            {key}
            <Handle type="source" id={key} position={Position.Bottom} />
          </span>
        ))}
      </div>
    </div>
  );
}

function Ending({ data: { ending } }: NodeProps<Node<EndingData>>) {
  const w = useWords();
  const language = useStore($language);
  return (
    <div className="graph-node graph-ending" data-quality={ending.quality} data-reached={ending.isReached}>
      <Handle type="target" position={Position.Top} />
      <p className="graph-words">{ending.words}</p>
      <p className="quiet">
        {ending.isReached ? valueWords('quality', ending.quality)[language === 'nl' ? 1 : 0] : w('unreachable')}
      </p>
    </div>
  );
}

const nodeTypes = { scene: Scene, ending: Ending };

/** Scenes and endings as a graph: a click opens one, a line drawn from a choice makes it lead there. */
export function SceneGraph({ story, file }: { story: Story; file: string }) {
  const w = useWords();
  const { nodes, edges } = useMemo(() => placed(story), [story]);
  const open = (id: string) => {
    const [kind = '', ...rest] = id.split(':');
    const list = kind === 'scene' ? story.scenes : story.endings;
    const found = list.find((one) => one.id === rest.join(':'));
    if (found) goTo(file, [], found.path);
  };
  const connect = ({ source, sourceHandle, target }: Connection) => {
    const scene = story.scenes.find(({ id }) => `scene:${id}` === source);
    const choice = scene?.choices.find(({ key }) => key === sourceHandle);
    const [kind, ...rest] = target.split(':');
    if (choice)
      edit(
        file,
        leading(choice, { [kind === 'scene' ? 'next' : 'ending']: rest.join(':') }),
        w('leadsTo', { choice: choice.key }),
      );
  };
  return (
    <div className="graph" role="group" aria-label={w('graphOf')}>
      <ReactFlow
        key={nodes.map(({ id }) => id).join()}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        onNodeClick={(_, { id }) => open(id)}
        onConnect={connect}
        nodesDraggable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        fitView
        fitViewOptions={{ padding: 0.06 }}
        minZoom={0.3}
        zoomOnScroll={false}
        preventScrolling={false}
        proOptions={{ hideAttribution: false }}
      >
        <Background gap={18} />
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  );
}
