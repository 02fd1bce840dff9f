//! Labels over raw text: what `training/silver/README.md` describes, read line by line.
//!
//! May import: nothing of ours.

use std::{fs::File, io::BufReader, io::Read, path::Path};

use ruzstd::decoding::StreamingDecoder;

use crate::Failure;

/// What a file of labels begins with.
const MAGIC: &[u8] = b"WSLV\x01\0\0\0";

/// The labels of one line of raw text. Positions are in Unicode scalar values of the line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LabelledLine {
    /// Start, end and number of the type of each mention, in order.
    pub mentions: Vec<(usize, usize, u8)>,
    /// Start, second-best tag and confidence, in 31sts, of each word that is not sure.
    pub doubtful: Vec<(usize, u8, u8)>,
}

/// The bytes of a file, unpacked.
pub fn unpack(path: &Path) -> Result<Vec<u8>, Failure> {
    let named = |why: &dyn std::fmt::Display| format!("{}: {why}", path.display());
    let file = File::open(path).map_err(|why| named(&why))?;
    let decoder = StreamingDecoder::new(BufReader::new(file)).map_err(|why| named(&why))?;
    let mut bytes = Vec::new();
    let mut rest = decoder;
    rest.read_to_end(&mut bytes).map_err(|why| named(&why))?;
    Ok(bytes)
}

/// The labels of every line; `None` where a line has none.
pub fn parse(bytes: &[u8]) -> Option<Vec<Option<LabelledLine>>> {
    let mut rest = Bytes(bytes.strip_prefix(MAGIC)?);
    let lines = u32::from_le_bytes([rest.byte()?, rest.byte()?, rest.byte()?, rest.byte()?]);
    (0..lines).map(|_| rest.line()).collect()
}

/// What is still to be read.
struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// A number of seven bits a byte, the lowest first.
    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 127) << shift;
            if byte < 128 {
                return Some(number);
            }
        }
        None
    }

    /// The labels of a line. The outer `None`: the bytes are damaged.
    fn line(&mut self) -> Option<Option<LabelledLine>> {
        let Some(mentions) = self.number()?.checked_sub(1) else {
            return Some(None);
        };
        self.byte()?;
        let mut line = LabelledLine::default();
        let mut end = 0;
        for _ in 0..mentions {
            let start = end + self.number()?;
            end = start + self.number()?;
            line.mentions.push((start, end, self.byte()? & 15));
        }
        let mut start = 0;
        for _ in 0..self.number()? {
            start += self.number()?;
            line.doubtful.push((start, self.byte()?, self.byte()?));
        }
        Some(Some(line))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_with_their_mentions_and_doubts() {
        let lines = [2, 0, 0, 0, 0, 2, 20, 3, 130, 1, 0x52, 1, 4, 6, 18];
        let read = parse(&[MAGIC, &lines].concat());
        let labelled = LabelledLine {
            mentions: vec![(3, 133, 2)],
            doubtful: vec![(4, 6, 18)],
        };
        assert_eq!(read, Some(vec![None, Some(labelled)]));
    }

    #[test]
    fn damaged_labels_are_refused() {
        assert_eq!(parse(b"WSLV\x02\0\0\0\0\0\0\0"), None);
        assert_eq!(parse(b"WSLV\x01\0\0\0\x01\0\0\0\x05"), None);
    }
}
