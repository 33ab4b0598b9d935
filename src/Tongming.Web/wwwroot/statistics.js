// Draws the table of numbers on the page as a chart, by the library that the build brings in. Without it, or without scripts, the table
// stands alone. Kinds are lines, bars and stacked bars; a table with one column only has bars.
(() => {
  'use strict';
  const place = document.querySelector('[data-chart-of]');
  const table = place && document.querySelector(`#${place.dataset.chartOf} table.cube`);
  if (!table) return;
  const text = (cell) => [...cell.childNodes].filter((one) => one.nodeName !== 'SUP').map((one) => one.textContent).join('').trim();
  const heads = [...table.tHead.rows].at(-1).querySelectorAll('th.number');
  const corner = table.tHead.rows[0].querySelectorAll('th:not(.number)').length;
  const columns = [...heads].map(text);
  const rows = [...table.tBodies[0].rows].map((row) => ({
    name: row.dataset.name,
    unit: row.dataset.unit,
    numbers: [...row.querySelectorAll('td.number')].map((cell) => {
      const number = Number(text(cell).replace(/[,ᵖʳ]/g, ''));
      return Number.isFinite(number) && /\d/.test(text(cell)) ? number : null;
    }),
  }));
  // Several levels across: the columns of the last one repeat, so a chart would mislead.
  if (table.tHead.rows.length > 1 || corner === 0 || rows.length === 0 || columns.length === 0) return;
  const most = 12;
  // Numbers of different units do not belong on one axis.
  const alike = rows.filter((row) => row.unit === rows[0].unit);
  const shown = alike.slice(0, most);
  const script = document.createElement('script');
  script.src = '/lib/echarts/echarts.min.js';
  script.onload = begin;
  document.head.append(script);

  function begin() {
    place.hidden = false;
    const bar = document.createElement('div');
    bar.className = 'chart-bar';
    bar.setAttribute('role', 'group');
    bar.setAttribute('aria-label', '图的样式');
    place.before(bar);
    const chart = window.echarts.init(place, null, { renderer: 'canvas' });
    const kinds = { line: '折线', bar: '柱形', stacked: '堆叠' };
    let kind = columns.length > 2 ? 'line' : 'bar';
    const buttons = Object.entries(kinds).map(([code, name]) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button second';
      button.textContent = name;
      button.addEventListener('click', () => { kind = code; draw(); });
      bar.append(button);
      return [code, button];
    });
    const save = document.createElement('a');
    save.className = 'button second';
    save.textContent = '下载图片';
    save.download = `${document.title}.png`;
    save.href = '#';
    save.addEventListener('click', () => { save.href = chart.getDataURL({ pixelRatio: 2, backgroundColor: '#fff' }); });
    bar.append(save);
    const note = document.createElement('p');
    note.className = 'signs';
    note.textContent = alike.length < rows.length ? `图上只有单位相同（${rows[0].unit || '没有单位'}）的前 ${shown.length} 行，全部的数在下面的表里。`
      : rows.length > most ? `图上是前 ${most} 行，全部的数在下面的表里。`
      : '图上的数就是下面表里的数。';
    place.after(note);
    place.setAttribute('role', 'img');
    place.setAttribute('aria-label', `${table.caption.textContent} 的图，数见下面的表`);
    draw();
    window.addEventListener('resize', () => chart.resize());

    function draw() {
      for (const [code, button] of buttons) button.setAttribute('aria-pressed', code === kind ? 'true' : 'false');
      chart.setOption({
        animation: false,
        aria: { enabled: false },
        tooltip: { trigger: 'axis', confine: true },
        legend: { type: 'scroll', bottom: 0 },
        grid: { left: 8, right: 16, top: 24, bottom: 48, containLabel: true },
        xAxis: { type: 'category', data: columns },
        yAxis: { type: 'value', scale: kind === 'line' },
        series: shown.map((row) => ({
          name: row.name,
          type: kind === 'line' ? 'line' : 'bar',
          stack: kind === 'stacked' ? 'all' : undefined,
          data: row.numbers,
        })),
      }, true);
    }
  }
})();
