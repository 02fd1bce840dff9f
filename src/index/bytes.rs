//! How records are written in the index: numbers in as few bytes as they need (LEB128), texts with
//! their length before them. What does not read back is damage.
//!
//! May import: nothing of ours.

use super::IndexError;

/// Writes a record.
#[derive(Debug, Default)]
pub(super) struct Writer(Vec<u8>);

impl Writer {
    /// What was written.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    /// A number: seven bits a byte, the lowest first.
    pub fn number(&mut self, number: impl Into<u64>) -> &mut Self {
        let mut left = number.into();
        while left >= 0x80 {
            self.0.push(left as u8 | 0x80);
            left >>= 7;
        }
        self.0.push(left as u8);
        self
    }

    /// A count or an offset.
    pub fn count(&mut self, count: usize) -> &mut Self {
        self.number(count as u64)
    }

    /// Bytes of any length.
    pub fn bytes(&mut self, bytes: &[u8]) -> &mut Self {
        self.count(bytes.len());
        self.0.extend_from_slice(bytes);
        self
    }

    /// A text.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.bytes(text.as_bytes())
    }

    /// A text that may be missing.
    pub fn optional(&mut self, text: Option<&str>) -> &mut Self {
        self.number(u8::from(text.is_some()));
        match text {
            Some(text) => self.text(text),
            None => self,
        }
    }
}

/// Reads a record.
#[derive(Debug)]
pub(super) struct Reader<'b>(&'b [u8]);

impl<'b> Reader<'b> {
    /// Reads `bytes` from their start.
    pub const fn new(bytes: &'b [u8]) -> Self {
        Self(bytes)
    }

    /// Whether everything was read.
    pub const fn is_at_end(&self) -> bool {
        self.0.is_empty()
    }

    /// A number of at most 64 bits.
    pub fn number(&mut self) -> Result<u64, IndexError> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let (byte, rest) = self.0.split_first().ok_or(IndexError::Damaged)?;
            self.0 = rest;
            number |= u64::from(byte & 0x7F) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(IndexError::Damaged)
    }

    /// A number of at most 32 bits.
    pub fn small(&mut self) -> Result<u32, IndexError> {
        u32::try_from(self.number()?).map_err(|_| IndexError::Damaged)
    }

    /// A count or an offset.
    pub fn count(&mut self) -> Result<usize, IndexError> {
        usize::try_from(self.number()?).map_err(|_| IndexError::Damaged)
    }

    /// Bytes of any length.
    pub fn bytes(&mut self) -> Result<&'b [u8], IndexError> {
        let length = self.count()?;
        let (bytes, rest) = self.0.split_at_checked(length).ok_or(IndexError::Damaged)?;
        self.0 = rest;
        Ok(bytes)
    }

    /// A text.
    pub fn text(&mut self) -> Result<&'b str, IndexError> {
        str::from_utf8(self.bytes()?).map_err(|_| IndexError::Damaged)
    }

    /// A text of its own.
    pub fn string(&mut self) -> Result<String, IndexError> {
        self.text().map(str::to_owned)
    }

    /// A text that may be missing.
    pub fn optional(&mut self) -> Result<Option<String>, IndexError> {
        match self.number()? {
            0 => Ok(None),
            _ => self.string().map(Some),
        }
    }

    /// So many records, each read by `read`.
    pub fn list<T>(
        &mut self,
        mut read: impl FnMut(&mut Self) -> Result<T, IndexError>,
    ) -> Result<Vec<T>, IndexError> {
        let length = self.count()?;
        (0..length).map(|_| read(self)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back() {
        let mut writer = Writer::default();
        let numbers = [0, 1, 127, 128, 300, u64::from(u32::MAX), u64::MAX];
        for number in numbers {
            writer.number(number);
        }
        writer.text("ورّاق").optional(None).optional(Some("تونس"));
        let bytes = writer.into_bytes();
        let mut reader = Reader::new(&bytes);
        for number in numbers {
            assert_eq!(reader.number().unwrap(), number);
        }
        assert_eq!(reader.text().unwrap(), "ورّاق");
        assert_eq!(reader.optional().unwrap(), None);
        assert_eq!(reader.optional().unwrap().as_deref(), Some("تونس"));
        assert!(reader.is_at_end());
    }

    #[test]
    fn what_is_cut_or_runs_on_is_damage() {
        assert!(Reader::new(&[]).number().is_err());
        assert!(Reader::new(&[0x80; 11]).number().is_err());
        assert!(Reader::new(&[5, b'a']).text().is_err());
        assert!(Reader::new(&[2, 0xD8, 0x20]).text().is_err());
        assert!(
            Reader::new(&[0xFF, 0xFF, 0x7F])
                .list(Reader::number)
                .is_err()
        );
    }
}
