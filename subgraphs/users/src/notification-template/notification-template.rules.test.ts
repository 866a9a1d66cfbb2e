import { describe, expect, it } from 'vitest';
import { compileTemplate, renderTemplate } from './notification-template.rules.ts';

const texts = (
  bodyText: string,
  bodyHtml: string | null = null,
  subject: string | null = null,
) => ({
  subject,
  bodyHtml,
  bodyText,
});

const render = (html: string, value: string) =>
  renderTemplate(texts('{{ a }}', html, 'For {{ a }}'), { a: value });

describe('a template that is compiled', () => {
  it('lists the variables of all its texts once', () => {
    expect(
      compileTemplate(
        texts(
          'Hello {{ firstName }}{% if isNew %}, welcome{% endif %}',
          '<p dir="rtl" lang="ar">{{ firstName | capitalize }} at {{ time }}</p>',
          'Welcome to {{program}}',
        ),
      ),
    ).toMatchObject({ variables: ['firstName', 'isNew', 'program', 'time'], errors: [] });
  });

  it.each([
    ['<p onclick="go()">a</p><script>go()</script>', '<p>a</p>'],
    ['<p dir="rtl" lang="ar" class="x">a</p>', '<p dir="rtl" lang="ar">a</p>'],
    [
      '<a href="https://teei.example/{{ id }}">a</a>',
      '<a href="https://teei.example/{{ id }}">a</a>',
    ],
    ['<a href="javascript:go()">a</a>', '<a>a</a>'],
    ['<form action="/"><input name="a"></form>', ''],
  ])('keeps of %s: %s', (html, clean) => {
    expect(compileTemplate(texts('a', html)).bodyHtml).toBe(clean);
  });

  it.each([
    ['{{ firstName', 'not closed'],
    ['{% if a %}', 'not closed'],
    ['{{ a | nothing }}', 'undefined filter'],
    ['{% render "file" %}', 'tag "render" not found'],
    ['{% for a in b %}{% endfor %}', 'tag "for" not found'],
    ['{{ a.b }}', 'undefined variable'],
    ['{{a}}{% if a %}{% endif %}'.repeat(200), 'at most 500 tags and outputs'],
  ])('is rejected with %s: %s', (text, reason) => {
    const { errors } = compileTemplate(texts(text, text, text));
    expect(errors.map(({ message }) => message.includes(reason))).toEqual([true, true, true]);
    expect(errors).toMatchObject(
      ['subject', 'bodyHtml', 'bodyText'].map((field) => ({
        field: [field],
        code: 'BAD_USER_INPUT',
      })),
    );
  });
});

describe('a condition in HTML', () => {
  const HTML =
    '{% if hours >= 10 and hours < 20 %}<b>many</b>{% elsif place == "Bodø & Tromsø" %}<i>two</i>{% endif %}';

  it.each([
    [10, 'Oslo', '<b>many</b>'],
    [20, 'Bodø & Tromsø', '<i>two</i>'],
    [20, 'Oslo', ''],
  ])('compares what was written: %i hours in %s', (hours, place, html) => {
    const { bodyHtml, errors } = compileTemplate(texts('a', HTML));
    expect([bodyHtml, errors]).toEqual([HTML, []]);
    expect(renderTemplate(texts('a', bodyHtml), { hours, place }).html).toBe(html);
  });

  it('is the same when it is compiled again', () => {
    const { bodyHtml } = compileTemplate(texts('a', HTML));
    expect(compileTemplate(texts('a', bodyHtml)).bodyHtml).toBe(HTML);
  });

  it.each([
    '{% if a == "&lt;script&gt;go()&lt;/script&gt;" %}b{% endif %}',
    '{{ "&amp;lt;script&amp;gt;" }}',
    '{% if a < <script>go()</script> %}b{% endif %}',
  ])('brings no element into the template: %s', (html) => {
    expect(compileTemplate(texts('a', html)).bodyHtml).not.toContain('<script');
  });
});

describe('a template that is rendered', () => {
  it('escapes values in HTML alone', () => {
    expect(render('<p>{{ a }}</p>', 'A & <b>')).toEqual({
      subject: 'For A & <b>',
      text: 'A & <b>',
      html: '<p>A &amp; &lt;b&gt;</p>',
    });
  });

  it.each(['escape', 'escape_once'])('escapes a value once, also by the filter %s', (filter) => {
    expect(render(`<p>{{ a | ${filter} }}</p>`, 'A & <b>').html).toBe('<p>A &amp; &lt;b&gt;</p>');
  });

  it('has one line of subject, whatever a value brings', () => {
    expect(render('', 'a\r\nBcc: b@mail.example')).toMatchObject({
      subject: 'For a Bcc: b@mail.example',
    });
  });

  it('is sanitised again: neither `raw` nor an address brings in a script', () => {
    expect(render('{{ a | raw }}', '<p onclick="go()">a</p>').html).toBe('<p>a</p>');
    expect(render('<a href="{{ a }}">a</a>', 'javascript:go()').html).toBe('<a>a</a>');
  });
});
