//! Text that was written out as UTF-8 twice: its UTF-8 bytes were once taken for windows-1252
//! (`Ø§` for `ا`) or windows-1256 (`ط§`) and saved as UTF-8 again.
//!
//! May import: nothing of ours.

use super::{Decoded, arabic, utf8};

/// How much is looked at before the whole text is tried, in bytes.
const LOOKED_AT: usize = 4 * 1024;

/// What may have been taken for the first encoding's bytes.
const BETWEEN: [&encoding_rs::Encoding; 2] = [encoding_rs::WINDOWS_1252, encoding_rs::WINDOWS_1256];

/// What stands for a byte that was lost between the two writings: windows-1252 has nothing at
/// 0x81, 0x8D, 0x8F, 0x90 and 0x9D, and some programs keep no such byte. The second bytes of ف,
/// ُ and ِ are among these, so that the letter cannot be told.
const LOST: char = char::REPLACEMENT_CHARACTER;

/// `text` as it was before the second writing, if there was one; else as it is.
///
/// This is sure, not a guess: that every character of a text has a byte in the code page, and
/// that all these bytes are valid UTF-8, and of Arabic, does not happen to another text.
pub(super) fn repaired(text: String) -> Decoded {
    let sample = &text[..text.floor_char_boundary(LOOKED_AT)];
    let found = BETWEEN.into_iter().find_map(|between| {
        before(sample, between)?;
        before(&text, between)
    });
    match found {
        Some((text, undecodable)) => Decoded {
            undecodable,
            twice: true,
            ..Decoded::of_text(text)
        },
        None => Decoded::of_text(text),
    }
}

/// The text that `text` was before its bytes were taken for `between`, with how many of its
/// letters are lost.
fn before(text: &str, between: &'static encoding_rs::Encoding) -> Option<(String, usize)> {
    let lost = text.matches(LOST).count();
    let kept = text.replace(LOST, "");
    let (bytes, _, unmappable) = between.encode(&kept);
    if unmappable {
        return None;
    }
    let (text, undecodable) = utf8::decode(bytes.into_owned());
    // One more, for the letter that the end of the sample cuts.
    (undecodable <= lost + 1 && is_mostly_arabic(&text)).then_some((text, undecodable))
}

/// Whether most letters beyond ASCII of `text` are Arabic.
fn is_mostly_arabic(text: &str) -> bool {
    let letters = text.chars().filter(|c| !c.is_ascii() && c.is_alphabetic());
    let (ours, all) = letters.fold((0, 0), |(arabic, all), c| {
        (arabic + usize::from(arabic::is_arabic(c)), all + 1)
    });
    ours * 2 > all
}
