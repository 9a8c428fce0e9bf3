/**
 * What makes the map answer to hand and keyboard: plain JavaScript for the page that shows it, the same in the editor and in
 * the report. Without it the map is a picture whose marks are links, with the browser's own tooltips.
 */
import { standaloneStyle } from './style';

/**
 * `setUpCitationMap(frame, { go, save })`: `frame` holds the `svg`; `go(address)` follows a link, `save(svg)` keeps the
 * picture (where it is missing there is no button). Gives a function that takes another picture in.
 */
export const MAP_SCRIPT = `
function setUpCitationMap(frame, { go, save, saveLabel }) {
  const NS = 'http://www.w3.org/2000/svg';
  const NEAR = 11;
  const tip = document.createElement('div');
  tip.className = 'map-tip';
  tip.hidden = true;
  tip.setAttribute('aria-hidden', 'true');
  const status = document.createElement('p');
  status.className = 'map-status';
  status.setAttribute('aria-live', 'polite');
  const help = 'Arrow keys move between the cites, along the text and along the list. Home and End: the entry and its last cite; with Ctrl: the first and the last cite of the draft. Enter goes to the place.';
  status.textContent = help;
  const bar = document.createElement('div');
  bar.className = 'map-bar';
  bar.append(status);
  if (save) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = saveLabel || 'Export as SVG';
    button.addEventListener('click', () => save(standalone()));
    bar.append(button);
  }
  frame.append(tip, bar);

  let svg, items, rows, marks, sections, ring, rule, current;

  function read() {
    svg = frame.querySelector('svg.citation-map');
    svg.setAttribute('tabindex', '0');
    svg.setAttribute('role', 'application');
    svg.setAttribute('aria-roledescription', 'citation map');
    current = undefined;
    const box = svg.viewBox.baseVal;
    marks = [...svg.querySelectorAll('.marks > .mark')].map(element => {
      const [, x, y] = /^M(-?[0-9.]+) (-?[0-9.]+)/.exec(element.firstElementChild.getAttribute('d'));
      return { element, x: Number(x), y: Number(y), text: take(element) };
    });
    const left = Number(svg.querySelector('.rows').getAttribute('data-left'));
    rows = [...svg.querySelectorAll('.rows > .row')].map(element => {
      const hit = element.querySelector('.hit');
      const [y, height] = [Number(hit.getAttribute('y')), Number(hit.getAttribute('height'))];
      return { element, x: left - 6, y: y + height / 2, height, text: take(element), isRow: true };
    });
    sections = [...svg.querySelectorAll('.section')].map(it => ({ element: it, from: Number(it.dataset.from), text: take(it) }));
    // Those of a lane or a row that are in one line, from the left: what the up and down keys go through.
    items = new Map();
    for (const it of [...rows, ...marks]) {
      const key = Math.round(it.y * 100);
      if (!items.has(key)) items.set(key, []);
      items.get(key).push(it);
    }
    items = [...items.values()].sort((a, b) => a[0].y - b[0].y);
    items.forEach((line, at) => {
      line.sort((a, b) => a.x - b.x);
      line.forEach(it => (it.line = at));
    });
    marks.sort((a, b) => a.x - b.x || a.y - b.y);
    rule = document.createElementNS(NS, 'rect');
    rule.setAttribute('class', 'map-rule');
    rule.setAttribute('width', String(box.width));
    svg.querySelector('.rows').prepend(rule);
    ring = document.createElementNS(NS, 'circle');
    ring.setAttribute('class', 'map-ring');
    ring.setAttribute('r', '7.5');
    svg.append(ring);
    lowlight();
  }

  // A browser's own tooltip would stand beside ours.
  function take(element) {
    const title = element.querySelector('title');
    if (!title) return '';
    const text = title.textContent;
    title.remove();
    return text;
  }

  function lowlight() {
    ring.style.display = 'none';
    rule.style.display = 'none';
    tip.hidden = true;
  }

  function sectionAt(x) {
    let found;
    for (const it of sections) if (it.from <= x) found = it;
    return found && found.text;
  }

  function say(lines) {
    tip.replaceChildren(...lines.map((line, at) => {
      const element = document.createElement(at === 0 ? 'strong' : 'div');
      const word = /^(Error|Warning|Note|Hint): /.exec(line);
      if (word && at > 0) element.className = word[1].toLowerCase();
      element.textContent = line;
      return element;
    }));
    tip.hidden = false;
  }

  function showAt(it, x, isSpoken) {
    ring.style.display = it.isRow ? 'none' : '';
    ring.setAttribute('cx', String(it.x));
    ring.setAttribute('cy', String(it.y));
    const row = it.isRow ? it : rows.find(other => Math.abs(other.y - it.y) < 0.1);
    rule.style.display = row ? '' : 'none';
    if (row) {
      const height = Math.max(row.height, 3);
      rule.setAttribute('height', String(height));
      rule.setAttribute('y', String(row.y - height / 2));
    }
    say(it.text.split('\\n'));
    const section = x === undefined ? undefined : sectionAt(x);
    if (section) {
      const element = document.createElement('div');
      element.className = 'section-name';
      element.textContent = section;
      tip.append(element);
    }
    place(it.isRow && x !== undefined ? x : it.x, it.y);
    if (isSpoken) status.textContent = it.text.split('\\n').join(' – ');
  }

  function scale() {
    const box = svg.getBoundingClientRect();
    return { box, factor: box.width / svg.viewBox.baseVal.width };
  }

  function place(x, y) {
    const { box, factor } = scale();
    const outer = frame.getBoundingClientRect();
    const [pageX, pageY] = [box.left + x * factor, box.top + y * factor];
    const { width, height } = tip.getBoundingClientRect();
    const edge = document.documentElement.clientWidth;
    const toLeft = pageX + 16 + width > edge;
    const toTop = pageY + 16 + height > window.innerHeight && pageY - 12 - height > 0;
    tip.style.left = Math.max(4 - outer.left, (toLeft ? Math.max(pageX - 14 - width, 4) : pageX + 14) - outer.left) + 'px';
    tip.style.top = (toTop ? pageY - 12 - height : pageY + 12) - outer.top + 'px';
  }

  function at(event) {
    const { box, factor } = scale();
    const [x, y] = [(event.clientX - box.left) / factor, (event.clientY - box.top) / factor];
    let [best, distance] = [undefined, NEAR];
    for (const it of marks) {
      // What was found is easier to hit than what is well.
      const far = Math.hypot(it.x - x, it.y - y) - (it.element.classList.contains('plain') ? 0 : 3);
      if (far < distance) [best, distance] = [it, far];
    }
    if (best) return { it: best };
    const row = rows.find(other => Math.abs(other.y - y) <= other.height / 2);
    return row && { it: row, x };
  }

  frame.addEventListener('mousemove', event => {
    if (!svg.contains(event.target)) return lowlight();
    const found = at(event);
    svg.style.cursor = found ? 'pointer' : '';
    if (found) return showAt(found.it, found.x);
    lowlight();
    // A title may have been cut.
    const section = sections.find(it => it.element.contains(event.target));
    if (!section) return;
    const { box, factor } = scale();
    say([section.text]);
    place((event.clientX - box.left) / factor, (event.clientY - box.top) / factor);
  });
  frame.addEventListener('mouseleave', lowlight);
  frame.addEventListener('click', event => {
    if (!svg.contains(event.target)) return;
    event.preventDefault();
    const found = at(event);
    if (!found) return;
    current = found.it;
    follow(found.it);
  });

  function follow(it) {
    const address = it.element.getAttribute('href');
    if (address) go(address);
  }

  frame.addEventListener('focusin', event => {
    if (event.target !== svg || !svg.matches(':focus-visible')) return;
    current = current || marks[0] || rows[0];
    if (current) showAt(current, undefined, true);
  });
  frame.addEventListener('focusout', event => {
    if (event.target !== svg) return;
    lowlight();
    status.textContent = help;
  });

  function nearest(line, x) {
    return line.reduce((best, it) => (Math.abs(it.x - x) < Math.abs(best.x - x) ? it : best));
  }

  function step(event) {
    const along = current.isRow ? -1 : marks.indexOf(current);
    const line = items[current.line];
    switch (event.key) {
      case 'ArrowRight': return current.isRow ? line[1] || marks[0] : marks[along + 1];
      case 'ArrowLeft': return current.isRow ? undefined : marks[along - 1];
      case 'ArrowDown': return items[current.line + 1] && nearest(items[current.line + 1], current.x);
      case 'ArrowUp': return items[current.line - 1] && nearest(items[current.line - 1], current.x);
      case 'Home': return event.ctrlKey || event.metaKey ? marks[0] : line[0];
      case 'End': return event.ctrlKey || event.metaKey ? marks[marks.length - 1] : line[line.length - 1];
    }
  }

  frame.addEventListener('keydown', event => {
    if (event.target !== svg) return;
    if (event.key === 'Escape') return lowlight();
    current = current || marks[0] || rows[0];
    if (!current) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return follow(current);
    }
    if (!/^(Arrow(Left|Right|Up|Down)|Home|End)$/.test(event.key) || event.altKey) return;
    event.preventDefault();
    current = step(event) || current;
    const { box, factor } = scale();
    const y = box.top + current.y * factor;
    if (y < 40 || y > window.innerHeight - 60) window.scrollBy(0, y - window.innerHeight / 2);
    showAt(current, undefined, true);
  });

  // The picture as it came, without what was put into it here, and with colours of its own.
  function standalone() {
    const copy = svg.cloneNode(true);
    copy.querySelectorAll('.map-rule, .map-ring, .hit').forEach(it => it.remove());
    copy.querySelectorAll('a').forEach(it => {
      it.removeAttribute('href');
      it.removeAttribute('tabindex');
    });
    for (const name of ['tabindex', 'aria-roledescription', 'style']) copy.removeAttribute(name);
    copy.setAttribute('role', 'img');
    copy.setAttribute('xmlns', NS);
    const style = document.createElementNS(NS, 'style');
    style.textContent = ${JSON.stringify(standaloneStyle())};
    const paper = document.createElementNS(NS, 'rect');
    paper.setAttribute('class', 'paper');
    paper.setAttribute('width', '100%');
    paper.setAttribute('height', '100%');
    copy.prepend(style, paper);
    return new XMLSerializer().serializeToString(copy);
  }

  read();
  return {
    /** Takes another picture in, and keeps the place at which the keyboard was. */
    replace(picture) {
      const before = current && current.text.split('\\n')[0];
      const hadFocus = document.activeElement === svg;
      const holder = document.createElement('div');
      holder.innerHTML = picture;
      svg.replaceWith(holder.querySelector('svg'));
      read();
      current = before === undefined ? undefined : [...marks, ...rows].find(it => it.text.split('\\n')[0] === before);
      if (hadFocus) svg.focus();
    },
  };
}
`;
