//! Justified paragraphs: flush, nothing lost, every question answered as in ragged ones.

use warraq::text::{Direction, Span};
use warraq::typeset::{
    Face, Glyph, Justification, Line, Paragraph, Style, Typesetter, kashida_before,
};

use crate::kashida::{FACES, style};
use crate::typeset_random::{Dice, assert_hits_agree, assert_nothing_lost, random_text};

const ARTICLE: &str = include_str!("typeset/article.txt");

fn paragraphs() -> impl Iterator<Item = &'static str> {
    ARTICLE.lines().filter(|line| !line.trim().is_empty())
}

/// Whether both edges of a line are at those of its paragraph.
fn is_flush(line: &Line, width: f32) -> bool {
    line.left.abs() < 0.5 && (line.left + line.width - width).abs() < 0.5
}

/// Whether a line has neither a space nor a place for a kashida: a part of an address.
fn is_one_stiff_word(line: &str) -> bool {
    !line.trim().contains([' ', '\u{A0}']) && kashida_before(line).is_none()
}

#[test]
fn every_line_but_the_last_ends_flush_and_the_last_is_natural() {
    let mut typesetter = Typesetter::bundled();
    for (name, face, bold) in FACES {
        for size in [14.0, 20.0, 31.0] {
            let style = style(face, bold, size);
            for width in (250..=900).step_by(50).map(|width| width as f32) {
                for text in paragraphs() {
                    let set = typesetter.set(text, Direction::Rtl, &style, width);
                    let (last, others) = set.lines.split_last().unwrap();
                    for line in others {
                        let shown = line.span.of(text);
                        if is_one_stiff_word(shown) {
                            continue;
                        }
                        let message = || format!("{name} {size} px in {width}: {shown}");
                        assert!(is_flush(line, width), "{} {}", message(), line.width);
                        let right = line.glyphs.iter().map(|g| g.x + g.advance);
                        let right = right.fold(0.0, f32::max);
                        assert!(right < width + 0.5 * size, "{}", message());
                    }
                    assert!(last.glyphs.iter().all(|glyph| !glyph.is_kashida()));
                    let alone =
                        typesetter.set(last.span.of(text), Direction::Rtl, &style, f32::INFINITY);
                    assert!(
                        (alone.width - last.width).abs() < 0.05,
                        "the last is natural"
                    );
                }
            }
        }
    }
}

#[test]
fn kashidas_are_bounded_alike_on_a_line_and_one_a_word() {
    let mut typesetter = Typesetter::bundled();
    let style = style(Face::Naskh, false, 20.0);
    let (mut lengthened, mut lines) = (0, 0);
    for width in (250..=900).step_by(25).map(|width| width as f32) {
        for text in paragraphs() {
            let set = typesetter.set(text, Direction::Rtl, &style, width);
            for line in &set.lines {
                lines += 1;
                let kashidas: Vec<&Glyph> = line.glyphs.iter().filter(|g| g.is_kashida()).collect();
                lengthened += usize::from(!kashidas.is_empty());
                for kashida in &kashidas {
                    assert!(kashida.advance >= 0.2 * 20.0 && kashida.advance <= 0.81 * 20.0);
                    assert!((kashida.advance - kashidas[0].advance).abs() < 0.01);
                }
                let word = |glyph: &&Glyph| {
                    let before = &text[..glyph.cluster().start];
                    before.rfind(char::is_whitespace)
                };
                let mut words: Vec<_> = kashidas.iter().map(word).collect();
                words.dedup();
                assert_eq!(words.len(), kashidas.len(), "one a word");
            }
        }
    }
    assert!(lengthened * 3 > lines, "{lengthened} of {lines} lines");
}

#[test]
fn headings_interface_and_latin_have_no_kashida() {
    let mut typesetter = Typesetter::bundled();
    let text = "محمد كتاب مدينة حكومة جامعة مدرسة سلام محمد كتاب مدينة";
    let ragged = Style {
        justification: Justification::Ragged,
        ..style(Face::Naskh, false, 20.0)
    };
    let spaces = Style {
        justification: Justification::Spaces,
        ..ragged
    };
    let latin = "A text that is set from left to right and has محمد and كتاب in it, twice over.";
    let kashida = style(Face::Naskh, false, 20.0);
    for (text, base, style) in [
        (text, Direction::Rtl, ragged),
        (text, Direction::Rtl, spaces),
        (latin, Direction::Ltr, kashida),
    ] {
        let set = typesetter.set(text, base, &style, 200.0);
        let mut glyphs = set.lines.iter().flat_map(|line| &line.glyphs);
        assert!(set.lines.len() > 2 && glyphs.all(|glyph| !glyph.is_kashida()));
        if style.justification != Justification::Ragged {
            let (_, others) = set.lines.split_last().unwrap();
            assert!(others.iter().all(|line| is_flush(line, 200.0)));
        }
    }
}

/// How unevenly the lines of a paragraph are filled: the cube of the share of the width that
/// each line but the last leaves free, summed.
fn unevenness(typesetter: &mut Typesetter, text: &str, set: &Paragraph, style: &Style) -> f64 {
    let (_, others) = set.lines.split_last().unwrap();
    let free = others.iter().map(|line| {
        let alone = line.span.of(text).trim_end();
        let natural = typesetter
            .set(alone, Direction::Rtl, style, f32::INFINITY)
            .width;
        f64::from((set.width - natural) / set.width).abs().powi(3)
    });
    free.sum()
}

#[test]
fn the_whole_paragraph_is_filled_no_worse_than_line_by_line() {
    let mut typesetter = Typesetter::bundled();
    let style = style(Face::Naskh, false, 20.0);
    let ragged = Style {
        justification: Justification::Ragged,
        ..style
    };
    let (mut first_fit, mut total_fit) = (0.0, 0.0);
    for width in (250..=900).step_by(10).map(|width| width as f32) {
        for text in paragraphs().filter(|text| !text.contains("www")) {
            let greedy = typesetter.set(text, Direction::Rtl, &ragged, width);
            let best = typesetter.set(text, Direction::Rtl, &style, width);
            first_fit += unevenness(&mut typesetter, text, &greedy, &ragged);
            total_fit += unevenness(&mut typesetter, text, &best, &ragged);
            let more = best.lines.len().abs_diff(greedy.lines.len());
            assert!(more <= 1, "{width} px: about as many lines");
        }
    }
    assert!(
        total_fit < 0.8 * first_fit,
        "{total_fit} against {first_fit}"
    );
}

#[test]
fn a_kashida_belongs_to_the_letter_before_it() {
    let mut typesetter = Typesetter::bundled();
    let text = "محمد محمد";
    let style = style(Face::Naskh, false, 20.0);
    let natural = typesetter.set("محمد", Direction::Rtl, &style, f32::INFINITY);
    let set = typesetter.set(text, Direction::Rtl, &style, natural.width + 10.0);
    let bar = *set.lines[0]
        .glyphs
        .iter()
        .find(|glyph| glyph.is_kashida())
        .unwrap();
    let letter = Span::new(text.find("مد").unwrap(), text.find("مد").unwrap() + 2);
    let middle = bar.x + bar.advance / 2.0;
    assert_eq!(bar.cluster(), letter);
    assert_eq!(set.grapheme_at(middle, 10.0), Some(letter));
    let shade = set.shade_rects(letter)[0];
    assert!(shade.left <= bar.x + 0.01 && shade.right >= bar.x + bar.advance);
    assert_eq!(
        set.rects(Span::new(0, text.len())).len(),
        2,
        "one box a line"
    );
}

#[test]
fn a_line_that_cannot_be_flush_stays_as_it_is() {
    let mut typesetter = Typesetter::bundled();
    let url = "https://example.org/a/very/long/address/that/has/no/place/to/break/it/at/all/html";
    let style = style(Face::Naskh, false, 20.0);
    for text in [
        url.replace('/', "_"),
        format!("انظر {} هنا", url.replace('/', "_")),
    ] {
        for width in [90.0, 300.0, 500.0] {
            let set = typesetter.set(&text, Direction::Rtl, &style, width);
            assert_nothing_lost(&text, &set);
            assert!(set.lines.len() > 1);
            assert!(set.lines.iter().all(|line| line.width < width + 0.02));
        }
    }
}

#[test]
fn random_justified_texts_lose_nothing_and_hits_agree() {
    let (mut typesetter, mut dice) = (Typesetter::bundled(), Dice(0x5EED_4321_0BAD_0003));
    for round in 0..20_000 {
        let text = format!("{} {}", random_text(&mut dice), random_text(&mut dice));
        let (_, face, bold) = FACES[dice.roll(FACES.len())];
        let style = Style {
            justification: if dice.roll(4) == 0 {
                Justification::Spaces
            } else {
                Justification::Kashida
            },
            ..style(face, bold, 18.0)
        };
        let base = if dice.roll(4) == 0 {
            Direction::Ltr
        } else {
            Direction::Rtl
        };
        let width = dice.roll(300) as f32;
        let set = typesetter.set(&text, base, &style, width);
        assert_nothing_lost(&text, &set);
        if round % 4 == 0 {
            assert_hits_agree(&text, &set);
        }
    }
}

#[test]
fn a_million_bytes_in_one_paragraph_are_justified() {
    let mut typesetter = Typesetter::bundled();
    let style = style(Face::Naskh, false, 20.0);
    for piece in [ARTICLE, "ب", "ب ", "\u{200B}", " ", "لا "] {
        let text = piece.replace('\n', " ").repeat(1_000_000 / piece.len());
        for width in [700.0, 100_000.0] {
            let set = typesetter.set(&text, Direction::Rtl, &style, width);
            assert_eq!(set.lines.last().unwrap().span.end, text.len());
        }
    }
}
