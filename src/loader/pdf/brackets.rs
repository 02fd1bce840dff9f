//! Which bracket the file means where Arabic has it mirrored: the one of the text, or the one
//! that was painted. Programs differ, but each is at one with itself.
//!
//! May import: nothing of ours beside this folder.

use super::{
    glyph::Glyph,
    letters::of_char,
    line::Line,
    lines::Piece,
    order::{Likeliest, Read},
};

/// Brackets that are mirrored, opening and closing.
const PAIRS: &[(char, char)] = &[
    ('(', ')'),
    ('[', ']'),
    ('{', '}'),
    ('«', '»'),
    ('<', '>'),
    ('‹', '›'),
];

/// How a document's brackets are written.
#[derive(Debug, Default)]
pub(super) struct Brackets {
    /// Pairs that came in the right order, and in the wrong one.
    right: usize,
    wrong: usize,
}

impl Brackets {
    /// Looks at a line of a document whose base direction is given.
    pub(super) fn look(&mut self, line: &Line, rtl: bool) {
        let brackets = |piece: &&Piece| piece.glyphs.iter().any(|glyph| sign(glyph).is_some());
        for piece in line.pieces.iter().filter(brackets) {
            let order = Likeliest::of(&piece.glyphs, rtl).order;
            let mirrored = order.iter().filter(|read| read.from_right);
            let signs: Vec<char> = mirrored
                .filter_map(|read| sign(&piece.glyphs[read.place]))
                .collect();
            for pair in PAIRS {
                let signs: Vec<bool> = signs
                    .iter()
                    .filter_map(|sign| opens(*pair, *sign))
                    .collect();
                for two in signs.windows(2) {
                    match two {
                        [true, false] => self.right += 1,
                        [false, true] => self.wrong += 1,
                        _ => {}
                    }
                }
            }
        }
    }

    /// Makes the brackets of a line those of the text.
    pub(super) fn mend(&self, glyphs: &mut [Glyph], rtl: bool) {
        if self.wrong <= self.right || !glyphs.iter().any(|glyph| sign(glyph).is_some()) {
            return;
        }
        for Read { place, from_right } in Likeliest::of(glyphs, rtl).order {
            if let Some(mirrored) = sign(&glyphs[place]).filter(|_| from_right).and_then(mirror) {
                glyphs[place].text = of_char(mirrored);
            }
        }
    }
}

/// The only character of `glyph`.
fn sign(glyph: &Glyph) -> Option<char> {
    let mut chars = glyph.text.chars();
    let first = chars.next().filter(|c| mirror(*c).is_some())?;
    chars.next().is_none().then_some(first)
}

/// Whether `sign` opens or closes `pair`; `None` for another sign.
fn opens(pair: (char, char), sign: char) -> Option<bool> {
    match sign {
        sign if sign == pair.0 => Some(true),
        sign if sign == pair.1 => Some(false),
        _ => None,
    }
}

/// The other bracket of its pair.
fn mirror(sign: char) -> Option<char> {
    PAIRS.iter().find_map(|(open, close)| match sign {
        sign if sign == *open => Some(*close),
        sign if sign == *close => Some(*open),
        _ => None,
    })
}
