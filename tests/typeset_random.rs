//! Random mixed texts: no panic, nothing lost, and what is drawn is what is hit.

use unicode_segmentation::UnicodeSegmentation;
use warraq::text::{Direction, Span};
use warraq::typeset::{Face, Justification, Paragraph, Position, Step, Style, Typesetter};

/// A small generator with a fixed seed (xorshift64*): the same texts on every machine.
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % sides
    }

    fn pick<'t>(&mut self, from: &[&'t str]) -> &'t str {
        from[self.roll(from.len())]
    }
}

/// What texts are made of: words, marks, digits, controls, emoji, whole alphabets of trouble.
const PIECES: &[&[&str]] = &[
    &[
        "كتاب",
        "الأول",
        "لا",
        "ﷺ",
        "مُحَمَّد",
        "شؤون",
        "لله",
        "ـ",
        "ب",
        "إسلام",
        "پگێ",
    ],
    &[
        " ", " ", " ", "  ", "\u{A0}", "\t", "\u{2009}", "\u{3000}", "\u{200B}",
    ],
    &[
        "12.5%",
        "2001",
        "٣٤٥",
        "۱۲",
        "600-123456",
        "-5",
        "+212",
        "$10",
        "11/9",
    ],
    &[
        "FBI",
        "a",
        "naïve",
        "fi",
        "https://x.y/z?q=1",
        "e\u{301}",
        "Ω",
        "Привет",
    ],
    &[
        "(", ")", "«", "»", "\"", "،", "؟", ".", ":", "!", "-", "—", "…", "[", "]", "/",
    ],
    &[
        "\u{200D}", "\u{200C}", "\u{200E}", "\u{200F}", "\u{61C}", "\u{202A}", "\u{202B}",
    ],
    &[
        "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}",
    ],
    &[
        "\u{2029}", "\u{85}", "\u{1C}", "\u{1E}", "\u{0}", "\u{2028}", "\n", "\r\n", "\u{7F}",
    ],
    &[
        "\u{64B}", "\u{651}", "\u{670}", "\u{301}", "\u{20E3}", "\u{FE0F}", "\u{600}", "\u{6DD}",
    ],
    &[
        "😀",
        "👩\u{200D}👧",
        "🇲🇦",
        "漢字",
        "שלום",
        "ไทย",
        "한국",
        "\u{FFFD}",
        "\u{E000}",
        "क्षि",
    ],
];

pub fn random_text(dice: &mut Dice) -> String {
    let count = 1 + dice.roll(12);
    let wild = dice.roll(3) == 0;
    let mut text = String::new();
    for _ in 0..count {
        let class = if wild {
            dice.roll(PIECES.len())
        } else {
            dice.roll(5)
        };
        text.push_str(dice.pick(PIECES[class]));
    }
    text
}

/// Lines tile the text, and so do the clusters of their glyphs.
pub fn assert_nothing_lost(text: &str, paragraph: &Paragraph) {
    let mut at = 0;
    for line in &paragraph.lines {
        assert_eq!(line.span.start, at, "lines tile {text:?}");
        at = line.span.end;
        let mut clusters: Vec<Span> = line.glyphs.iter().map(|glyph| glyph.cluster()).collect();
        let visual = {
            let mut distinct = clusters.clone();
            distinct.dedup();
            distinct.len()
        };
        clusters.sort();
        clusters.dedup();
        assert_eq!(
            visual,
            clusters.len(),
            "a cluster is drawn in one piece in {text:?}"
        );
        let end = clusters.iter().fold(line.span.start, |at, cluster| {
            assert_eq!(cluster.start, at, "clusters tile {text:?}");
            assert!(text.is_char_boundary(cluster.start) && !cluster.is_empty());
            cluster.end
        });
        assert_eq!(end, line.span.end, "clusters tile {text:?}");
    }
    assert_eq!(at, text.len(), "lines tile {text:?}");
}

/// The middle of a grapheme's rectangles is that grapheme, a click beside it lands at one of its
/// ends, and neighbours do not overlap.
pub fn assert_hits_agree(text: &str, paragraph: &Paragraph) {
    let mut drawn: Vec<(f32, f32, f32)> = Vec::new();
    for (start, grapheme) in text.grapheme_indices(true) {
        let span = Span::new(start, start + grapheme.len());
        for rect in paragraph.rects(span) {
            let (x, y) = (
                (rect.left + rect.right) / 2.0,
                (rect.top + rect.bottom) / 2.0,
            );
            assert_eq!(
                paragraph.grapheme_at(x, y),
                Some(span),
                "{text:?} {grapheme:?}"
            );
            let place = paragraph.hit(x, y);
            assert!(
                [span.start, span.end].contains(&place.offset),
                "{text:?} {grapheme:?}"
            );
            let caret = paragraph.caret(place);
            assert!(
                caret.top == rect.top,
                "{text:?} {grapheme:?}: the caret is on its line"
            );
            drawn.push((rect.top, rect.left, rect.right));
        }
    }
    drawn.sort_by(|a, b| a.partial_cmp(b).unwrap());
    for pair in drawn.windows(2) {
        let same_line = pair[0].0 == pair[1].0;
        assert!(
            !same_line || pair[0].2 <= pair[1].1 + 1e-3,
            "overlap in {text:?}: {pair:?}"
        );
    }
}

/// The rectangles of two neighbouring ranges cover just what those of both together cover, and a
/// click in a range's rectangle lands in the range.
fn assert_ranges_agree(text: &str, paragraph: &Paragraph, dice: &mut Dice) {
    let mut borders: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
    borders.push(text.len());
    let mut ends = [0; 3].map(|_| borders[dice.roll(borders.len())]);
    ends.sort_unstable();
    let [start, middle, end] = ends;
    let (first, second) = (Span::new(start, middle), Span::new(middle, end));
    let mut parts = stretches(paragraph, first);
    parts.extend(stretches(paragraph, second));
    parts.sort_by(|a, b| a.partial_cmp(b).unwrap());
    let overlap = |pair: &[Stretch]| pair[0].0 == pair[1].0 && pair[0].2 > pair[1].1 + 1e-3;
    assert!(
        !parts.windows(2).any(overlap),
        "{text:?} {ends:?}: overlap in {parts:?}"
    );
    let whole = joined(stretches(paragraph, Span::new(start, end)));
    let (parts, shown) = (joined(parts), format!("{text:?} {ends:?}"));
    assert_eq!(parts.len(), whole.len(), "{shown}: {parts:?} {whole:?}");
    for (part, all) in parts.iter().zip(&whole) {
        let same = (part.1 - all.1).abs() < 0.02 && (part.2 - all.2).abs() < 0.02;
        assert!(
            part.0 == all.0 && same,
            "{shown}: a gap, {parts:?} {whole:?}"
        );
    }
    for rect in paragraph.rects(first) {
        let (x, y) = (
            (rect.left + rect.right) / 2.0,
            (rect.top + rect.bottom) / 2.0,
        );
        let place = paragraph.hit(x, y).offset;
        assert!(
            first.start <= place && place <= first.end,
            "{shown}: {place} at {x}, {y}"
        );
    }
}

/// A line's top and the left and right edge of a rectangle on it.
type Stretch = (f32, f32, f32);

fn stretches(paragraph: &Paragraph, span: Span) -> Vec<Stretch> {
    let rects = paragraph.rects(span).into_iter();
    rects
        .map(|rect| (rect.top, rect.left, rect.right))
        .collect()
}

/// Stretches that touch become one.
fn joined(mut stretches: Vec<Stretch>) -> Vec<Stretch> {
    stretches.sort_by(|a, b| a.partial_cmp(b).unwrap());
    let mut joined: Vec<Stretch> = Vec::new();
    for next in stretches {
        match joined.last_mut() {
            Some(last) if last.0 == next.0 && next.1 - last.2 < 0.02 => last.2 = last.2.max(next.2),
            _ => joined.push(next),
        }
    }
    joined
}

/// What was shaped first and set afterwards is what was set at once.
fn assert_same(text: &str, shaped: &Paragraph, set: &Paragraph) {
    assert_eq!(shaped.lines.len(), set.lines.len(), "{text:?}");
    for (one, other) in shaped.lines.iter().zip(&set.lines) {
        assert_eq!(one.glyphs, other.glyphs, "{text:?}");
        assert_eq!(
            (one.span, one.left, one.top),
            (other.span, other.left, other.top)
        );
    }
    let all = Span::new(0, text.len());
    assert_eq!(shaped.rects(all), set.rects(all), "{text:?}");
}

/// The caret steps by what is seen without ever turning back, and ends at the paragraph's edge.
fn assert_carets_agree(text: &str, paragraph: &Paragraph, base: Direction) {
    let forward = if base == Direction::Rtl {
        Step::Left
    } else {
        Step::Right
    };
    let (mut place, mut line) = (Position::before(0), 0);
    let mut steps = 0;
    while let Some(next) = paragraph.step(text, place, forward) {
        let now = paragraph.line_of(next);
        assert!(
            line <= now,
            "{text:?}: back up from line {line} at {next:?}"
        );
        (place, line, steps) = (next, now, steps + 1);
        assert!(
            steps <= 4 * text.len() + 4,
            "{text:?}: the caret goes round at {next:?}"
        );
    }
    assert_eq!(
        line,
        paragraph.lines.len() - 1,
        "{text:?} stops at {place:?}"
    );
}

/// How many texts: many more where `WARRAQ_RANDOM_TEXTS` says so.
fn rounds() -> usize {
    let wanted = std::env::var("WARRAQ_RANDOM_TEXTS").ok();
    wanted
        .and_then(|count| count.parse().ok())
        .unwrap_or(20_000)
}

/// The width that an ellipsis alone needs at most in [`Style`]s of 18 pixels.
const ELLIPSIS_PX: f32 = 30.0;

#[test]
fn random_texts_lose_nothing_and_hits_and_carets_agree() {
    let (mut typesetter, mut dice) = (Typesetter::bundled(), Dice(0x5EED_1234_ABCD_0001));
    for round in 0..rounds() {
        let text = random_text(&mut dice);
        let face = if dice.roll(4) == 0 {
            Face::Interface
        } else {
            Face::Naskh
        };
        let style = Style {
            face,
            bold: dice.roll(8) == 0,
            size_px: 18.0,
            line_height_px: 32.0,
            language: None,
            justification: Justification::Ragged,
        };
        let base = if dice.roll(4) == 0 {
            Direction::Ltr
        } else {
            Direction::Rtl
        };
        let width = match dice.roll(4) {
            0 => f32::INFINITY,
            1 => dice.roll(30) as f32,
            _ => dice.roll(400) as f32,
        };
        let paragraph = typesetter.set(&text, base, &style, width);
        assert_nothing_lost(&text, &paragraph);
        if round % 4 == 0 {
            assert_hits_agree(&text, &paragraph);
        }
        assert_ranges_agree(&text, &paragraph, &mut dice);
        let shaped = typesetter.shape(&text, base, &style);
        assert_eq!(
            typesetter.count_lines(&text, &shaped, width),
            paragraph.lines.len(),
            "{text:?}"
        );
        assert_same(
            &text,
            &typesetter.set_shaped(&text, &shaped, width),
            &paragraph,
        );
        assert_carets_agree(&text, &paragraph, base);
        if round % 16 == 1 {
            let line = typesetter.set_line_elided(&text, base, &style, width);
            assert_nothing_lost(&text, &line);
            assert!(line.lines.len() == 1 && line.lines[0].width <= width.max(ELLIPSIS_PX));
        }
    }
}
