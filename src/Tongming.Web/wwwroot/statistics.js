// Draws tables of numbers as charts, by the library that the build brings in: the table of a data set, the figures of an article, the charts of a volume. Without it, or
// without scripts, the table stands alone. What a table can be drawn as is decided by the server, which says why not where it cannot.
(() => {
  'use strict';
  const kinds = { line: '折线', bar: '柱形', stacked: '堆叠', pyramid: '人口金字塔', map: '地图' };
  const most = 12;
  const charts = [...document.querySelectorAll('[data-chart-of]')]
    .map((place) => ({ place, table: document.querySelector(`#${place.dataset.chartOf} table.cube`), isPage: true }))
    .concat([...document.querySelectorAll('article figure[data-chart], figure.volume-chart')].map((figure) => {
      const table = figure.querySelector('table');
      const place = document.createElement('div');
      place.className = 'chart';
      place.hidden = true;
      if (figure.dataset.chart in kinds) place.dataset.kind = figure.dataset.chart;
      (table?.closest('.table-frame, .frame') ?? table)?.before(place);
      return { place, table, isPage: false };
    }))
    .filter((one) => one.table)
    .map((one) => ({ ...one, numbers: one.isPage || isCube(one.table) ? read(one.table) : turned(read(one.table)) }))
    .filter((one) => one.numbers);
  if (charts.length === 0) return;
  const script = document.createElement('script');
  script.src = '/lib/echarts/echarts.min.js';
  script.onload = () => charts.forEach(begin);
  document.head.append(script);

  function text(cell) {
    return [...cell.childNodes].filter((one) => one.nodeName !== 'SUP').map((one) => one.textContent).join('').trim();
  }

  // A table that the program laid out, not one of a text.
  function isCube(table) {
    return table.classList.contains('cube');
  }

  function numberOf(cell) {
    // The signs behind numbers are small letters.
    const number = Number(text(cell).replace(/,|\p{Lm}$/gu, ''));
    return Number.isFinite(number) && /\d/.test(text(cell)) ? number : null;
  }

  // The columns and rows of a table; null where several levels across vary, so that the columns of the last one repeat.
  function read(table) {
    if (!table.tHead || !table.tBodies[0]) return null;
    const levels = [...table.tHead.rows].map((row) => (isCube(table) ? [...row.querySelectorAll('th.number')] : [...row.cells].slice(1)).map(text));
    const varied = levels.filter((names) => new Set(names).size > 1);
    if (varied.length > 1) return null;
    const columns = varied[0] ?? levels.at(-1);
    const rows = [...table.tBodies[0].rows].map((row) => ({
      ...row.dataset,
      name: row.dataset.name ?? text(row.cells[0]),
      numbers: (isCube(table) ? [...row.querySelectorAll('td.number')] : [...row.cells].slice(1)).map(numberOf),
    }));
    return rows.length > 0 && columns.length > 0 && rows[0].name ? { columns, rows } : null;
  }

  // In a figure periods or regions stand below each other: its columns are what is drawn.
  function turned(numbers) {
    return numbers && {
      columns: numbers.rows.map((row) => row.name),
      rows: numbers.columns.map((name, at) => ({ name, numbers: numbers.rows.map((row) => row.numbers[at]) })),
    };
  }

  function begin({ place, table, numbers, isPage }) {
    const { columns, rows } = numbers;
    const said = place.dataset;
    // Numbers of different units do not belong on one axis.
    const alike = rows.filter((row) => row.unit === rows[0].unit);
    const shown = alike.slice(0, most);
    const why = { pyramid: isPage ? said.noPyramid : undefined, map: isPage ? said.noMap : undefined };
    const offered = isPage ? Object.keys(kinds) : isCube(table) ? ['line', 'bar', 'stacked'] : ['line', 'bar'];
    const usual = columns.length > 2 ? 'line' : 'bar';
    const wanted = offered.includes(said.kind) ? said.kind : usual;
    let kind = why[wanted] ? usual : wanted;
    const of = { row: 0, column: columns.length - 1 };
    const regions = [...new Set(rows.map((row) => row.of))];
    let borders = null;
    let turn = 0;
    place.hidden = false;
    const bar = add('div', 'chart-bar', place, 'before');
    bar.setAttribute('role', 'group');
    bar.setAttribute('aria-label', '图的样式');
    const chart = window.echarts.init(place, null, { renderer: 'canvas' });
    const buttons = offered.map((code) => [code, button(kinds[code], () => choose(code))]);
    const picks = add('span', 'chart-picks', bar, 'append');
    if (regions.length > 1 && !why.map) pick('画哪一项', regions, 0, (at) => { of.row = at; });
    if (columns.length > 1 && !why.map) pick('画哪一列', columns, of.column, (at) => { of.column = at; });
    const save = add('a', 'btn button second', bar, 'append');
    save.textContent = '下载图片';
    save.href = '#';
    save.addEventListener('click', () => {
      save.download = `${titleOf()}-${kinds[kind]}.png`;
      save.href = chart.getDataURL({ pixelRatio: 2, backgroundColor: '#fff' });
    });
    const note = add('p', 'signs', place, 'after');
    note.setAttribute('role', 'status');
    place.setAttribute('role', 'img');
    window.addEventListener('resize', () => chart.resize());
    draw(why[wanted]);

    function titleOf() {
      return (table.caption ?? table.closest('figure')?.querySelector('figcaption strong'))?.textContent.trim() || document.title;
    }

    function add(name, look, beside, where) {
      const made = document.createElement(name);
      made.className = look;
      beside[where](made);
      return made;
    }

    function button(name, act) {
      const made = add('button', 'btn button second', bar, 'append');
      made.type = 'button';
      made.textContent = name;
      made.addEventListener('click', act);
      return made;
    }

    function pick(label, names, chosen, act) {
      const around = add('label', 'chart-pick', picks, 'append');
      around.append(label);
      const list = add('select', 'form-select', around, 'append');
      list.append(...names.map((name, at) => new Option(name, at, at === chosen, at === chosen)));
      list.addEventListener('change', () => { act(Number(list.value)); draw(); });
    }

    function choose(code) {
      if (why[code]) { note.textContent = why[code]; return; }
      kind = code;
      if (isPage) remember();
      draw();
    }

    // The link that people copy shows the same chart, and so does the next table.
    function remember() {
      const address = new URL(location.href);
      address.searchParams.set('chart', kind);
      history.replaceState(null, '', address);
      const permanent = document.querySelector('a.permanent');
      if (permanent) {
        const fixed = new URL(permanent.href);
        fixed.searchParams.set('chart', kind);
        permanent.href = fixed.href;
      }
      const form = document.querySelector('.builder form');
      if (!form) return;
      const field = form.querySelector('[name=chart]') ?? form.appendChild(Object.assign(document.createElement('input'), { type: 'hidden', name: 'chart' }));
      field.value = kind;
    }

    async function draw(problem) {
      const mine = ++turn;
      for (const [code, one] of buttons) {
        one.setAttribute('aria-pressed', code === kind ? 'true' : 'false');
        if (why[code]) { one.setAttribute('aria-disabled', 'true'); one.title = why[code]; }
      }
      picks.hidden = kind !== 'map';
      place.setAttribute('aria-label', `${titleOf()} 的${kinds[kind]}图，数见下面的表`);
      const drawn = kind === 'pyramid' ? pyramid() : kind === 'map' ? await map() : lines();
      // The borders may come after somebody has chosen something else.
      if (mine !== turn) return;
      if (!drawn) { note.textContent = '地图没有取到，请稍后再试。数在下面的表里。'; return; }
      const [option, words] = drawn;
      note.textContent = [problem, words].filter(Boolean).join(' ');
      chart.setOption({ animation: false, aria: { enabled: false }, ...option }, true);
      chart.resize();
    }

    function lines() {
      return [{
        tooltip: { trigger: 'axis', confine: true },
        legend: { type: 'scroll', bottom: 0 },
        grid: { left: 8, right: 28, top: 24, bottom: 48, containLabel: true },
        xAxis: { type: 'category', data: columns },
        yAxis: { type: 'value', scale: kind === 'line' },
        series: shown.map((row) => ({
          name: row.name,
          type: kind === 'line' ? 'line' : 'bar',
          stack: kind === 'stacked' ? 'all' : undefined,
          data: row.numbers,
        })),
      }, alike.length < rows.length ? `图上只有单位相同（${rows[0].unit || '没有单位'}）的前 ${shown.length} 行，全部的数在下面的表里。`
        : rows.length > most ? `图上是前 ${most} 行，全部的数在下面的表里。`
        : '图上的数就是下面表里的数。'];
    }

    // The first column to the left, the second one to the right; the first row on top, as in the table.
    function pyramid() {
      const parts = rows.filter((row) => !row.whole);
      const plain = (number) => Math.abs(number).toLocaleString('en-US');
      return [{
        tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true, valueFormatter: (number) => (number === null || number === undefined ? '—' : plain(number)) },
        legend: { bottom: 0 },
        grid: { left: 8, right: 24, top: 16, bottom: 48, containLabel: true },
        xAxis: { type: 'value', axisLabel: { formatter: plain, hideOverlap: true } },
        yAxis: { type: 'category', inverse: true, data: parts.map((row) => row.name), axisTick: { show: false }, axisLine: { onZero: false } },
        series: columns.map((name, side) => ({
          name,
          type: 'bar',
          stack: 'all',
          data: parts.map((row) => (row.numbers[side] === null ? null : side === 0 ? -row.numbers[side] : row.numbers[side])),
        })),
      }, `左边是${columns[0]}，右边是${columns[1]}${rows[0].unit ? `，单位：${rows[0].unit}` : ''}。${parts.length < rows.length ? '合计行没有画。' : ''}图上的数就是下面表里的数。`];
    }

    async function map() {
      if (!borders) {
        const answer = await fetch(said.map).catch(() => null);
        if (!answer?.ok) return null;
        borders = await answer.json();
        window.echarts.registerMap('regions', { geoJSON: borders });
      }
      const names = Object.fromEntries(borders.features.map((one) => [one.properties.key, one.properties.name || one.properties.code]));
      const here = rows.filter((row) => row.of === regions[of.row]);
      const data = here.filter((row) => row.key && row.numbers[of.column] !== null).map((row) => ({ name: row.key, value: row.numbers[of.column] }));
      const empty = Object.keys(names).filter((key) => !data.some((one) => one.name === key)).map((key) => names[key]);
      const outside = here.filter((row) => !row.key).map((row) => row.region);
      const [low, high] = [Math.min(...data.map((one) => one.value)), Math.max(...data.map((one) => one.value))];
      const unit = here[0].unit ? `（${here[0].unit}）` : '';
      const what = [regions[of.row], columns[of.column]].filter(Boolean).join('，');
      return [{
        title: { text: what + unit, left: 'center', textStyle: { fontSize: 14 } },
        tooltip: { trigger: 'item', confine: true, formatter: (one) => `${plainText(names[one.name])}：${Number.isFinite(one.value) ? one.value.toLocaleString('en-US') : '没有数'}` },
        visualMap: data.length === 0 ? undefined : {
          left: 'center', bottom: 0, orient: 'horizontal', itemWidth: 16, itemHeight: 140, calculable: false, type: low === high ? 'piecewise' : 'continuous', min: low, max: high,
          pieces: low === high ? [{ value: low, label: String(low) }] : undefined,
          text: low === high ? undefined : [high.toLocaleString('en-US'), low.toLocaleString('en-US')],
          inRange: { color: ['#dbe9f6', '#6baed6', '#08519c'] },
        },
        series: [{
          type: 'map', map: 'regions', nameProperty: 'key', data, ...fitted(),
          itemStyle: { areaColor: '#c9ced6', borderColor: '#5b6b80' },
          emphasis: { label: { color: '#1f2328' }, itemStyle: { areaColor: '#f3d9a4' } },
          select: { disabled: true },
          label: { show: borders.features.length <= 40, formatter: (one) => names[one.name], color: '#1f2328', textBorderColor: '#fff', textBorderWidth: 3 },
        }],
      }, [
        said.mapTitle ? `${said.mapTitle}。` : '',
        empty.length > 0 ? `灰色的没有数：${few(empty)}。` : '',
        outside.length > 0 ? `地图里没有：${few(outside)}。` : '',
        '图上的数就是下面表里的数。',
      ].join('')];
    }

    // As wide or as high as there is room for, without being stretched.
    function fitted() {
      const points = borders.features.flatMap((one) => one.geometry.coordinates.flat(2));
      let [west, east, south, north] = [180, -180, 90, -90];
      for (const [x, y] of points) [west, east, south, north] = [Math.min(west, x), Math.max(east, x), Math.min(south, y), Math.max(north, y)];
      const edges = { top: 40, bottom: 56 };
      const isWide = ((east - west) * 0.75) / (north - south || 1) > (place.clientWidth - 16) / (place.clientHeight - edges.top - edges.bottom);
      return isWide ? { left: 8, right: 8 } : edges;
    }

    function few(names) {
      return names.length > 8 ? `${names.slice(0, 8).join('、')}等 ${names.length} 个` : names.join('、');
    }

    // Tooltips are markup, and names come from files.
    function plainText(words) {
      return words.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
    }
  }
})();
