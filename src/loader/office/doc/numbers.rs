//! Numbers as they lie in the file, the low byte first; none beyond its end.
//!
//! May import: nothing of ours.

/// The 16 bits at byte `at`.
pub(super) fn short(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes([two[0], two[1]]))
}

/// The 32 bits at byte `at`.
pub(super) fn long(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
}

/// The 32 bits at byte `at`, as a size or place.
pub(super) fn place(bytes: &[u8], at: usize) -> Option<usize> {
    long(bytes, at)?.try_into().ok()
}

/// `length` bytes from `start` on.
pub(super) fn part(bytes: &[u8], start: usize, length: usize) -> Option<&[u8]> {
    bytes.get(start..start.checked_add(length)?)
}
