//! What a compound file says of itself ([MS-OLEPS]): title, author, when it was made and changed.
//!
//! May import: `document`.

use super::numbers::{long, part, place, short};
use crate::{
    document::Date,
    loader::{Encoding, article::properties::Properties, encoding},
};

/// Days between the beginnings of 1601, from which times count, and 1970.
const DAYS_TO_1970: i64 = 134_774;

/// Steps of 100 nanoseconds in a day.
const STEPS_IN_DAY: u64 = 864_000_000_000;

/// Reads the stream of properties.
pub(super) fn read(stream: &[u8]) -> Properties {
    let mut properties = Properties::default();
    let set = place(stream, 44).and_then(|start| stream.get(start..));
    let set = set.unwrap_or_default();
    let value = |wanted: u32| {
        let count = place(set, 4)?.min(set.len() / 8);
        let index = (0..count).find(|index| long(set, 8 + 8 * index) == Some(wanted))?;
        set.get(place(set, 12 + 8 * index)?..)
    };
    let page = value(1).and_then(|value| short(value, 4));
    let text = |wanted: u32| text(value(wanted)?, page);
    properties.title = text(2);
    properties.author = text(4);
    properties.created = value(12).and_then(day);
    properties.modified = value(13).and_then(day);
    properties
}

/// A text value, in the code page of its set.
fn text(value: &[u8], page: Option<u16>) -> Option<String> {
    let length = place(value, 4)?;
    let text = match long(value, 0)? {
        30 => {
            let bytes = part(value, 8, length)?.to_vec();
            let label = page.map(|page| match page {
                65_001 => "utf-8".to_owned(),
                page => format!("windows-{page}"),
            });
            let encoding = label.and_then(|label| Encoding::named(&label));
            encoding::decode(bytes, encoding).text
        }
        31 => {
            let units = part(value, 8, length.checked_mul(2)?)?.chunks_exact(2);
            let units: Vec<u16> = units
                .map(|two| u16::from_le_bytes([two[0], two[1]]))
                .collect();
            String::from_utf16_lossy(&units)
        }
        _ => return None,
    };
    let text = text.trim_matches(['\0', ' ']);
    (!text.is_empty()).then(|| text.to_owned())
}

/// The day of a time value; zero is none.
fn day(value: &[u8]) -> Option<Date> {
    let steps = u64::from(long(value, 4)?) | u64::from(long(value, 8)?) << 32;
    let days = i64::try_from(steps / STEPS_IN_DAY).ok()? - DAYS_TO_1970;
    (days > 0 && days < 100_000).then(|| Date::from_days_since_epoch(days))
}
