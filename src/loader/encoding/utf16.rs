//! UTF-16 without a byte order mark, told by where its high bytes stand.
//!
//! May import: nothing of ours.

use super::Encoding;

/// How many bytes are looked at; more would say the same.
const LOOKED_AT: usize = 64 * 1024;

/// The smallest share, in per cent, of units that Arabic text is made of. Text in UTF-16 has
/// nearly all of them; taken the wrong way round, or in any 8-bit text, next to none, since the
/// bytes 0x00 and 0x06 are control characters there.
const ENOUGH: usize = 70;

/// The byte order in which `bytes` read as UTF-16, if there is one.
pub(super) fn guess(bytes: &[u8]) -> Option<Encoding> {
    let sample = &bytes[..bytes.len().min(LOOKED_AT)];
    if is_likely(sample, u16::from_le_bytes) {
        Some(Encoding::UTF_16LE)
    } else if is_likely(sample, u16::from_be_bytes) {
        Some(Encoding::UTF_16BE)
    } else {
        None
    }
}

/// Whether `sample` is likely UTF-16 whose units are read so.
fn is_likely(sample: &[u8], unit: fn([u8; 2]) -> u16) -> bool {
    let (pairs, _) = sample.as_chunks::<2>();
    let expected = pairs
        .iter()
        .filter(|pair| is_expected(unit(**pair)))
        .count();
    expected > 0 && expected * 100 >= pairs.len() * ENOUGH
}

/// Whether `unit` is what an Arabic, or English, text is made of: the Arabic block, printable
/// ASCII, line ends.
const fn is_expected(unit: u16) -> bool {
    matches!(unit, 0x0600..=0x06FF | 0x0020..=0x007E | 0x0009..=0x000D)
}
