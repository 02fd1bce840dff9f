//! How much the streams of a file inflate to, counted before they are read: the reader of PDF has
//! no limit of its own, and keeps what it inflates.
//!
//! Pictures are not counted, since they are never unpacked. Streams under a file's encryption
//! cannot be.
//! May import: `loader`.

use std::io::{self, Read};

use flate2::read::{DeflateDecoder, ZlibDecoder};

use crate::loader::{
    LoadError, Watch,
    reading::limits::{MAX_INFLATED, MAX_RATIO, RATIO_FREE},
};

/// How much of a stream's dictionary is looked at, in bytes before its keyword.
const DICTIONARY: usize = 1024;

/// The word after which a stream's bytes come.
const KEYWORD: &[u8] = b"stream";

/// Names of the filter that inflates.
const FLATE: &[&[u8]] = &[b"/FlateDecode", b"/Fl "];

/// Refuses a file whose streams inflate to more than is read of any file.
///
/// # Errors
/// The limits of the inflated size and its ratio, and what the watch says.
pub(super) fn within_limits(bytes: &[u8], watch: &Watch) -> Result<(), LoadError> {
    let mut total = 0;
    let mut at = 0;
    while let Some(found) = find(&bytes[at..], KEYWORD) {
        let keyword = at + found;
        at = keyword + KEYWORD.len();
        let filters = flate_filters(&bytes[keyword.saturating_sub(DICTIONARY)..keyword]);
        if filters > 0 {
            let data = bytes[at..].trim_ascii_start();
            inflate(data, filters, &mut |more| {
                total += more;
                refuse(total, bytes.len() as u64)?;
                watch.go_on()
            })?;
        }
    }
    Ok(())
}

/// Refuses a total.
fn refuse(total: u64, size: u64) -> Result<(), LoadError> {
    let (what, limit) = if total > MAX_INFLATED {
        ("bytes after inflating", MAX_INFLATED)
    } else if total > RATIO_FREE && total / MAX_RATIO > size {
        ("times its own size after inflating", MAX_RATIO)
    } else {
        return Ok(());
    };
    Err(LoadError::BeyondLimit { what, limit })
}

/// How many times a stream whose dictionary stands at the end of `head` is inflated.
fn flate_filters(head: &[u8]) -> usize {
    let start = head.windows(3).rposition(|window| window == b"obj");
    let dictionary = &head[start.unwrap_or(0)..];
    if is_picture(dictionary) {
        return 0;
    }
    let count = |name: &&[u8]| {
        dictionary
            .windows(name.len())
            .filter(|window| window == name)
            .count()
    };
    FLATE.iter().map(count).sum()
}

/// Whether a dictionary is that of a picture.
fn is_picture(dictionary: &[u8]) -> bool {
    const SUBTYPE: &[u8] = b"/Subtype";
    let at = find(dictionary, SUBTYPE).map(|at| &dictionary[at + SUBTYPE.len()..]);
    at.is_some_and(|rest| rest.trim_ascii_start().starts_with(b"/Image"))
}

/// Inflates `data`, as often as it has filters, and counts what comes out; what is damaged, up to
/// there.
fn inflate(
    data: &[u8],
    filters: usize,
    count: &mut dyn FnMut(u64) -> Result<(), LoadError>,
) -> Result<(), LoadError> {
    let zlib = matches!(data, [head, check, ..] if head & 0x0F == 8 && (u16::from(*head) << 8 | u16::from(*check)) % 31 == 0);
    let mut reader: Box<dyn Read + '_> = match zlib {
        true => Box::new(ZlibDecoder::new(data)),
        false => Box::new(DeflateDecoder::new(data)),
    };
    for _ in 1..filters.min(4) {
        reader = Box::new(ZlibDecoder::new(reader));
    }
    let mut chunk = [0; 16 * 1024];
    loop {
        match reader.read(&mut chunk) {
            Ok(0) => return Ok(()),
            Ok(more) => count(more as u64)?,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => return Ok(()),
        }
    }
}

/// Where `needle` begins in `bytes`.
fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    let first = *needle.first()?;
    let mut at = 0;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == first)?;
        if bytes[at..].starts_with(needle) {
            return Some(at);
        }
        at += 1;
    }
}
