//! Random mixed texts: no panic, nothing lost, and what is drawn is what is hit.

use unicode_segmentation::UnicodeSegmentation;
use warraq::text::{Direction, Span};
use warraq::typeset::{Face, Justification, Paragraph, Style, Typesetter};

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

/// The width that an ellipsis alone needs at most in [`Style`]s of 18 pixels.
const ELLIPSIS_PX: f32 = 30.0;

#[test]
fn a_hundred_thousand_random_texts_lose_nothing_and_hits_agree() {
    let (mut typesetter, mut dice) = (Typesetter::bundled(), Dice(0x5EED_1234_ABCD_0001));
    for round in 0..100_000 {
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
        if round % 16 == 1 {
            let line = typesetter.set_line_elided(&text, base, &style, width);
            assert_nothing_lost(&text, &line);
            assert!(line.lines.len() == 1 && line.lines[0].width <= width.max(ELLIPSIS_PX));
        }
    }
}
