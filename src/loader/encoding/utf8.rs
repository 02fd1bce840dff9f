//! UTF-8, also where a few of its bytes are damaged.
//!
//! May import: nothing of ours.

/// The byte order mark.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// The smallest share, in per cent, of non-ASCII bytes in valid sequences of a damaged UTF-8
/// text. Texts in 8-bit code pages stay below ten: a letter followed by a continuation byte
/// (0x80-0xBF, a symbol there) is rare in them.
const NEARLY: usize = 95;

/// How many valid sequences make up for the one damage in a text too short for [`NEARLY`].
const ENOUGH_SEQUENCES: usize = 4;

/// The text of `bytes`, its mark left out, with how many sequences were not valid.
pub(super) fn decode(mut bytes: Vec<u8>) -> (String, usize) {
    if bytes.starts_with(MARK) {
        bytes.drain(..MARK.len());
    }
    match String::from_utf8(bytes) {
        Ok(text) => (text, 0),
        Err(error) => decode_damaged(error.as_bytes()),
    }
}

/// The same for bytes that are known to be damaged.
fn decode_damaged(bytes: &[u8]) -> (String, usize) {
    let mut text = String::with_capacity(bytes.len() + 64);
    let mut undecodable = 0;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            text.push(char::REPLACEMENT_CHARACTER);
            undecodable += 1;
        }
    }
    (text, undecodable)
}

/// After how many invalid bytes a text that is not nearly valid yet is given up.
const HOPELESS: usize = 16 * 1024;

/// Whether `bytes`, which are not valid UTF-8, are yet damaged UTF-8 rather than anything else:
/// a byte was lost on the way, or the end was cut off.
pub(super) fn is_nearly_valid(bytes: &[u8]) -> bool {
    let (mut valid, mut sequences, mut invalid, mut damages) = (0, 0, 0, 0);
    for chunk in bytes.utf8_chunks() {
        let text = chunk.valid().as_bytes();
        valid += text.iter().filter(|byte| !byte.is_ascii()).count();
        sequences += text.iter().filter(|byte| **byte >= 0xC0).count();
        invalid += chunk.invalid().len();
        damages += usize::from(!chunk.invalid().is_empty());
        if invalid > HOPELESS && !is_nearly(valid, invalid) {
            return false;
        }
    }
    is_nearly(valid, invalid) || (damages == 1 && sequences >= ENOUGH_SEQUENCES)
}

/// Whether so many of the non-ASCII bytes being valid is enough.
const fn is_nearly(valid: usize, invalid: usize) -> bool {
    valid * 100 >= (valid + invalid) * NEARLY
}
