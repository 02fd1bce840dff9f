//! Which 8-bit code page a text is in.
//!
//! May import: nothing of ours.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

use super::Encoding;

/// How many bytes are shown to the detector, from the first that is not ASCII.
const LOOKED_AT: usize = 128 * 1024;

/// The code page that `bytes` look like.
///
/// chardetng is asked as for a page from an Arab country, since that is where our files come
/// from; if what it says gives no Arabic, it is asked again without that leaning.
pub(super) fn guess(bytes: &[u8]) -> Encoding {
    let start = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    let sample = &bytes[start..bytes.len().min(start + LOOKED_AT)];
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    let leaning = Encoding(detector.guess(Some(b"sa"), Utf8Detection::Deny));
    if reads_as_arabic(sample, leaning) {
        return leaning;
    }
    Encoding(detector.guess(None, Utf8Detection::Deny))
}

/// Whether `bytes` read in `encoding` have Arabic words: most letters beyond ASCII are Arabic,
/// and most of them stand beside another, which those of a German text do not.
fn reads_as_arabic(bytes: &[u8], encoding: Encoding) -> bool {
    let (text, _) = encoding.0.decode_without_bom_handling(bytes);
    let (mut arabic, mut beside, mut foreign) = (0, 0, 0);
    let mut previous = ' ';
    for c in text.chars() {
        if is_arabic(c) {
            arabic += 1;
            beside += usize::from(is_arabic(previous));
        } else if !c.is_ascii() && c.is_alphabetic() {
            foreign += 1;
        }
        previous = c;
    }
    arabic > foreign && beside * 2 >= arabic
}

/// Whether `c` is an Arabic letter.
fn is_arabic(c: char) -> bool {
    ('\u{0620}'..='\u{06D3}').contains(&c) && c.is_alphabetic()
}
