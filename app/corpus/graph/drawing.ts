import type { Attributes } from 'graphology-types';
import type Sigma from 'sigma';
import type { ExploredGraph, ExploredKind } from '@/lib/explore/explored-graph';
import type { Seen } from '@/lib/explore/view-of';
import { firstPlaces } from './first-places';
import { boxPlace, labelPlaces } from './label-places';

/** A drawn graph, and what can be done with it. */
export interface Drawing {
  /** Shows another view of the same graph. `fits`: by index, whether a node is what is sought; `null` while nothing is. */
  show(seen: Seen, fits: Uint8Array | null): void;
  /** Places `[x0, y0, …]` of all nodes. */
  place(places: Float32Array): void;
  move(dx: number, dy: number): void;
  /** Below 1 nearer, above 1 further. */
  zoom(factor: number): void;
  showAll(): void;
  /** Brings a node into sight, where it is not. */
  goTo(index: number): void;
  readColours(): void;
  end(): void;
}

/** Longer names run over their neighbours; list and details have them whole. */
const LONGEST = 40;

type Colours = Readonly<Record<ExploredKind | 'paper' | 'ink' | 'rule' | 'dim', string>>;

function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  const of = (name: string) => style.getPropertyValue(name).trim();
  const ink = of('--color-ink');
  return {
    article: ink,
    cluster: ink,
    headline: of('--color-muted'),
    claim: of('--color-claim'),
    attribution: of('--color-quote'),
    source: of('--kind-source'),
    document: of('--kind-document'),
    passage: of('--kind-passage'),
    text: of('--kind-text'),
    'fact-check': of('--kind-fact-check'),
    page: of('--kind-page'),
    paper: of('--color-paper'),
    rule: of('--color-rule'),
    dim: of('--color-rule'),
    ink,
  };
}

/** True where the drawing can be made: WebGL 2, in hardware or not. */
export const canDraw = (): boolean => document.createElement('canvas').getContext('webgl2') !== null;

/** Draws a graph into an element that has a size. Throws where the browser has no WebGL 2. */
export async function draw(
  element: HTMLElement,
  graph: ExploredGraph,
  onChoose: (index: number | null) => void,
): Promise<Drawing> {
  const [{ default: Renderer }, { DirectedGraph }] = await Promise.all([
    import('sigma'),
    import('graphology'),
  ]);
  let colours = coloursOf(element);
  const drawn = new DirectedGraph();
  const places = firstPlaces(graph);
  const degree = new Uint32Array(graph.nodes.length);
  for (const [from, to] of graph.edges) {
    degree[from]++;
    degree[to]++;
  }
  graph.nodes.forEach(({ label, kind, articles }, index) =>
    drawn.addNode(index, {
      x: places[index * 2],
      y: places[index * 2 + 1],
      label: label.length > LONGEST ? `${label.slice(0, LONGEST).toWellFormed()}…` : label,
      kind,
      size: Math.min(18, kind === 'cluster' ? 3 + Math.sqrt(articles) : 2 + Math.sqrt(degree[index]) * 0.7),
    }),
  );
  // Several ties between two nodes are one line; the details tell them apart.
  for (const [from, to] of graph.edges) drawn.mergeEdge(from, to);

  let seen: Seen | null = null;
  let fits: Uint8Array | null = null;
  let near = new Set<string>();
  let hovered: string | null = null;
  let placeLabel = labelPlaces(element.clientWidth);
  const renderer: Sigma = new Renderer(drawn, element, {
    labelFont: getComputedStyle(element).fontFamily,
    labelSize: 12,
    labelRenderedSizeThreshold: 5,
    labelDensity: 0.6,
    labelGridCellSize: 140,
    zIndex: true,
    // Where no graphics card helps, lines are what a moving picture costs most.
    hideEdgesOnMove: graph.edges.length > 1_000,
    hideLabelsOnMove: graph.edges.length > 1_000,
    minCameraRatio: 0.02,
    maxCameraRatio: 4,
    // Where no other name stands, with a rim of paper, so that it is read above lines and other nodes.
    defaultDrawNodeLabel: (context, data, settings) => {
      // The one that is chosen or pointed at bears its name in a box of its own.
      if (!data.label || data.highlighted === true || data.key === hovered) return;
      context.font = `${settings.labelSize}px ${settings.labelFont}`;
      const width = context.measureText(data.label).width;
      const { x: at, size } = data;
      const x = placeLabel({ x: at, y: data.y, size, width, must: data.forceLabel === true });
      if (x === null) return;
      const y = data.y + settings.labelSize / 3;
      context.lineJoin = 'round';
      context.lineWidth = 3;
      context.strokeStyle = colours.paper;
      context.strokeText(data.label, x, y);
      context.fillStyle = colours.ink;
      context.fillText(data.label, x, y);
    },
    defaultDrawNodeHover: (context, data, settings) => {
      const text = String(data.label ?? '');
      context.font = `${settings.labelSize}px ${settings.labelFont}`;
      const own = context.measureText(text).width;
      const { box, name } = boxPlace({ x: data.x, size: data.size, width: own }, element.clientWidth);
      context.fillStyle = colours.paper;
      context.strokeStyle = colours.ink;
      context.beginPath();
      context.rect(box.from, data.y - 11, box.to - box.from, 22);
      context.fill();
      context.stroke();
      context.fillStyle = String(data.color);
      context.beginPath();
      context.arc(data.x, data.y, data.size, 0, Math.PI * 2);
      context.fill();
      context.fillStyle = colours.ink;
      context.fillText(text, name, data.y + 4);
    },
    nodeReducer: (node, data: Attributes) => {
      const index = Number(node);
      const hidden = seen !== null && !seen.visible[index];
      const chosen = seen !== null && seen.chosen === index;
      const aside =
        !chosen &&
        ((seen !== null && seen.chosen >= 0 && !near.has(node)) || (fits !== null && !fits[index]));
      return {
        ...data,
        hidden,
        color: aside ? colours.dim : colours[data.kind as ExploredKind],
        label: aside ? null : (data.label as string),
        highlighted: chosen,
        forceLabel: chosen || (fits !== null && !aside && fits.length < 500),
        zIndex: chosen ? 2 : aside ? 0 : 1,
      };
    },
    edgeReducer: (edge) => {
      const [from, to] = drawn.extremities(edge);
      const focus = hovered ?? (seen !== null && seen.chosen >= 0 ? String(seen.chosen) : null);
      const lit = focus !== null && (from === focus || to === focus);
      return {
        color: lit ? colours.ink : colours.rule,
        size: lit ? 1.2 : 0.5,
        zIndex: lit ? 1 : 0,
        hidden: focus !== null && !lit && graph.edges.length > 2_000,
      };
    },
  });
  renderer.on('beforeRender', () => {
    placeLabel = labelPlaces(element.clientWidth);
  });
  const refresh = () => renderer.refresh({ skipIndexation: true });
  renderer.on('clickNode', ({ node }) => onChoose(Number(node)));
  renderer.on('clickStage', () => onChoose(null));
  renderer.on('enterNode', ({ node }) => {
    hovered = node;
    element.style.cursor = 'pointer';
    if (graph.edges.length <= 5_000) refresh();
  });
  renderer.on('leaveNode', () => {
    hovered = null;
    element.style.cursor = '';
    if (graph.edges.length <= 5_000) refresh();
  });
  const camera = renderer.getCamera();
  return {
    show(next, sought) {
      [seen, fits] = [next, sought];
      near = new Set(next.chosen < 0 ? [] : drawn.neighbors(String(next.chosen)));
      refresh();
    },
    place(next) {
      drawn.updateEachNodeAttributes(
        (node, data) => {
          const index = Number(node);
          data.x = next[index * 2];
          data.y = next[index * 2 + 1];
          return data;
        },
        { attributes: ['x', 'y'] },
      );
    },
    move(dx, dy) {
      const { x, y, ratio } = camera.getState();
      camera.setState({ x: x + dx * ratio, y: y + dy * ratio });
    },
    zoom(factor) {
      camera.setState({ ratio: camera.getBoundedRatio(camera.getState().ratio * factor) });
    },
    showAll() {
      camera.setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
    },
    goTo(index) {
      const data = renderer.getNodeDisplayData(String(index));
      if (!data) return;
      const { x, y } = renderer.framedGraphToViewport(data);
      const inSight = x > 0 && y > 0 && x < element.clientWidth && y < element.clientHeight;
      if (!inSight) camera.setState({ x: data.x, y: data.y });
    },
    readColours() {
      colours = coloursOf(element);
      refresh();
    },
    end: () => renderer.kill(),
  };
}
