//! Where a line may end: UAX #14 over a whole paragraph, with a quick way through plain Arabic.
//!
//! Most of an article is Arabic letters and spaces. Between a space and an Arabic letter there is
//! always an opportunity unless the space follows an opening mark (LB14, LB18), and what comes
//! after that place does not depend on what came before it (LB2 and LB18 leave the same state).
//! So the text falls into stretches there; one of letters, marks and spaces alone has no
//! opportunity inside, any other is looked at by `unicode-linebreak`.
//!
//! May import: nothing of ours.

use unicode_linebreak::{BreakOpportunity, linebreaks};

/// The places where a line may end, in bytes, with whether it must; the last is the text's end.
pub fn line_breaks(text: &str) -> Vec<(usize, bool)> {
    let mut found = Vec::new();
    each_break(text, |at, opportunity, _| {
        found.push((at, opportunity == BreakOpportunity::Mandatory));
    });
    found
}

/// Calls `take` with each opportunity of `text`, in order; the text's end is a mandatory one. The
/// flag says that nothing but Arabic letters, their marks and, at its end, spaces lie between it
/// and the one before: a word, if any, whose letters are graphemes with their marks.
pub(super) fn each_break(text: &str, mut take: impl FnMut(usize, BreakOpportunity, bool)) {
    let mut start = 0;
    while start < text.len() {
        let stretch = Stretch::at(text.as_bytes(), start);
        let end = stretch.end;
        if !stretch.plain {
            for (at, opportunity) in linebreaks(&text[start..end]) {
                if start + at < end {
                    take(start + at, opportunity, false);
                }
            }
        }
        let opportunity = if end == text.len() {
            BreakOpportunity::Mandatory
        } else {
            BreakOpportunity::Allowed
        };
        take(end, opportunity, stretch.plain);
        start = end;
    }
}

/// What lies between two certain opportunities.
struct Stretch {
    /// The byte after its last space.
    end: usize,
    /// Whether it is Arabic letters, marks and spaces at its end.
    plain: bool,
}

/// What a character is to the search.
enum Seen {
    Letter,
    Mark,
    Space,
    /// Something after which spaces and a letter always have an opportunity between them.
    Closing,
    Other,
}

impl Stretch {
    /// The stretch of `bytes` (UTF-8) from `start`.
    fn at(bytes: &[u8], start: usize) -> Self {
        let (mut at, mut plain, mut closed) = (start, true, false);
        while at < bytes.len() {
            let (seen, length) = see(&bytes[at..]);
            at += length;
            match seen {
                Seen::Letter => closed = true,
                // A mark belongs to what it stands on, whatever that is.
                Seen::Mark => {}
                Seen::Space => {
                    at += bytes[at..].iter().take_while(|byte| **byte == b' ').count();
                    let letter = matches!(see(&bytes[at..]).0, Seen::Letter);
                    if at == bytes.len() || closed && letter {
                        return Self { end: at, plain };
                    }
                    (plain, closed) = (false, false);
                }
                Seen::Closing => (plain, closed) = (false, true),
                Seen::Other => (plain, closed) = (false, false),
            }
        }
        Self { end: at, plain }
    }
}

/// What the character at the start of `bytes` is, and its length; nothing more than a byte at the
/// end.
fn see(bytes: &[u8]) -> (Seen, usize) {
    match *bytes {
        // U+0620 to U+064A: class AL throughout.
        [0xD8, 0xA0..=0xFF, ..] | [0xD9, 0x80..=0x8A, ..] => (Seen::Letter, 2),
        // U+064B to U+065F, U+0670: class CM.
        [0xD9, 0x8B..=0x9F | 0xB0, ..] => (Seen::Mark, 2),
        [b' ', ..] => (Seen::Space, 1),
        [b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z', ..] => (Seen::Closing, 1),
        [
            b'.' | b',' | b':' | b';' | b'!' | b'?' | b')' | b']' | b'%',
            ..,
        ] => (Seen::Closing, 1),
        // Arabic comma, semicolon, question mark and digits.
        [0xD8, 0x8C | 0x9B | 0x9F, ..] | [0xD9, 0xA0..=0xA9, ..] => (Seen::Closing, 2),
        [0xF0..=0xFF, ..] => (Seen::Other, 4),
        [0xE0..=0xFF, ..] => (Seen::Other, 3),
        [0x80..=0xFF, ..] => (Seen::Other, 2),
        _ => (Seen::Other, 1),
    }
}
