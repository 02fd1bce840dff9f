//! Which 8-bit code page a text is in.
//!
//! May import: nothing of ours.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

use super::{
    Encoding, Kind,
    arabic::{has_arabic_words, reads_as_arabic},
    old::OldPage,
};

/// How many bytes are looked at, from the first that is not ASCII.
const LOOKED_AT: usize = 128 * 1024;

/// The code page that `bytes` look like.
///
/// chardetng knows the pages of the Encoding Standard. It does not know those of DOS and the old
/// Macintosh, and takes them for one of its own: so that when its guess gives no Arabic prose and
/// one of theirs does, that one it is.
pub(super) fn guess(bytes: &[u8]) -> Encoding {
    let start = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    let sample = &bytes[start..bytes.len().min(start + LOOKED_AT)];
    let standard = guess_standard(sample);
    let (text, _) = standard.decode_without_bom_handling(sample);
    let old = || {
        let mut pages = OldPage::ALL.into_iter();
        pages.find(|page| reads_as_arabic(&page.decode(sample).0))
    };
    if !reads_as_arabic(&text)
        && let Some(page) = old()
    {
        return Encoding(Kind::Old(page));
    }
    Encoding::standard(standard)
}

/// The page of the Encoding Standard that `sample` looks like: asked as for a page from an Arab
/// country, since that is where our files come from; if what comes back gives no Arabic, asked
/// again without that leaning.
fn guess_standard(sample: &[u8]) -> &'static encoding_rs::Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    let leaning = detector.guess(Some(b"sa"), Utf8Detection::Deny);
    if has_arabic_words(&leaning.decode_without_bom_handling(sample).0) {
        return leaning;
    }
    detector.guess(None, Utf8Detection::Deny)
}
