//! Ways to damage a file: its bytes as they lie, or, of an archive, those of a part before it is
//! packed again, since a changed byte of packed data is no more than a bad checksum.

use std::io::{Cursor, Read, Write};

use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use zip::ZipArchive;

use super::{Seed, random::Random};
use crate::loaders::zipped::archive;

/// What is put into files here and there: what parsers stumble over.
const STONES: &[&[u8]] = &[
    b"<",
    b">",
    b"&",
    b"</",
    b"<!--",
    b"<![CDATA[",
    b"]]>",
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
    b"&#0;",
    b"&#x110000;",
    b"{",
    b"}",
    b"\\u-10179",
    b"\\bin99999999 ",
    b"\\'",
    b"\0",
    b"\xFF",
    b"\xEF\xBB\xBF",
    b"\xE2\x80\xA8",
    b"%",
    b"stream",
    b"endobj",
    b"<<",
    b">>",
    b"[",
    b"]",
    b"\"",
    b"\r\n\r\n",
    b"--",
    b"=?utf-8?b?2Y8?=",
    b"-1",
    b"4294967295",
    b"99999999999999999999",
];

/// `seed`, changed somehow; and whether all that was done is to cut it short.
pub fn changed(seed: &Seed, other: &Seed, random: &mut Random) -> (Vec<u8>, bool) {
    let inside = random.below(3) > 0;
    match seed.bytes.as_slice() {
        [b'P', b'K', ..] if inside => changed_parts(&seed.bytes, &other.bytes, random),
        [0x1F, 0x8B, ..] if inside => {
            let mut content = Vec::new();
            GzDecoder::new(&*seed.bytes)
                .read_to_end(&mut content)
                .unwrap();
            let mut packer = GzEncoder::new(Vec::new(), Compression::fast());
            let (changed, _) = changed_bytes(&content, &other.bytes, random);
            packer.write_all(&changed).unwrap();
            (packer.finish().unwrap(), false)
        }
        bytes => changed_bytes(bytes, &other.bytes, random),
    }
}

/// An archive with one part changed, or two exchanged.
fn changed_parts(bytes: &[u8], other: &[u8], random: &mut Random) -> (Vec<u8>, bool) {
    let mut parts = parts(bytes);
    let (first, second) = (random.below(parts.len()), random.below(parts.len()));
    let mut cut = false;
    match random.below(8) {
        0 => {
            let name = parts[first].0.clone();
            parts[first].0 = std::mem::replace(&mut parts[second].0, name);
        }
        1 => drop(parts.remove(first)),
        _ => {
            let (content, is_cut) = changed_bytes(&parts[first].1, other, random);
            // Only the parts that hold the text are read to their end.
            cut = is_cut
                && ["document.xml", "content.xml"]
                    .iter()
                    .any(|name| parts[first].0.ends_with(name));
            parts[first].1 = content;
        }
    }
    let mut names: Vec<String> = parts.iter().map(|(name, _)| name.clone()).collect();
    names.sort();
    names.dedup();
    let unique = parts
        .iter()
        .filter(|(name, _)| match names.binary_search(name) {
            Ok(index) => {
                names.remove(index);
                true
            }
            Err(_) => false,
        });
    let entries: Vec<(&str, &[u8])> = unique
        .map(|(name, content)| (name.as_str(), content.as_slice()))
        .collect();
    (archive(&entries), cut)
}

/// The parts of an archive.
fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let read = |index| {
        let mut file = zip.by_index(index).unwrap();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        (file.name().unwrap().into_owned(), content)
    };
    (0..zip_length(bytes)).map(read).collect()
}

/// How many parts an archive has.
fn zip_length(bytes: &[u8]) -> usize {
    ZipArchive::new(Cursor::new(bytes)).unwrap().len()
}

/// `bytes`, changed in one to four ways; and whether all that was done is to cut them short.
fn changed_bytes(bytes: &[u8], other: &[u8], random: &mut Random) -> (Vec<u8>, bool) {
    if random.below(6) == 0 {
        let end = random.below(bytes.len());
        return (bytes[..end].to_vec(), true);
    }
    let mut bytes = bytes.to_vec();
    for _ in 0..=random.below(4) {
        change(&mut bytes, other, random);
    }
    (bytes, false)
}

/// Changes `bytes` in one way.
fn change(bytes: &mut Vec<u8>, other: &[u8], random: &mut Random) {
    let range = random.range(bytes.len(), 4096);
    let at = range.start;
    match random.below(7) {
        0 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << random.below(8);
            }
        }
        1 => {
            for byte in &mut bytes[range] {
                *byte = random.below(256) as u8;
            }
        }
        2 => drop(bytes.drain(range)),
        3 => {
            let doubled = bytes[range].to_vec();
            bytes.splice(at..at, doubled);
        }
        4 => {
            let repeated = bytes[at..range.end.min(at + 64)].repeat(1 + random.below(2000));
            bytes.splice(at..at, repeated);
        }
        5 => {
            let spliced = other[random.range(other.len(), 4096)].to_vec();
            bytes.splice(range, spliced);
        }
        _ => {
            let stone = STONES[random.below(STONES.len())];
            bytes.splice(at..at, stone.iter().copied());
        }
    }
}
