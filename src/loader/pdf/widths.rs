//! Whether the fonts' tables of widths are such that they can be unpacked: hayro puts each width
//! of a range into a map, and a range that says «from 0 to 4,294,967,295» would fill the memory.
//!
//! May import: nothing of ours.

use hayro_syntax::{
    Pdf,
    object::{Array, Dict, Object},
};

/// The largest number in a table of widths: glyphs are numbered up to 65,535, and no width is
/// larger.
const LARGEST: f64 = 100_000.0;

/// Whether every font's widths can be unpacked.
pub(super) fn are_bounded(pdf: &Pdf) -> bool {
    let fonts = pdf.objects().into_iter().filter_map(Object::into_dict);
    fonts.into_iter().all(|font| {
        let inside = font.get::<Array<'_>>(b"DescendantFonts".as_slice());
        let mut inside = inside.iter().flat_map(|fonts| fonts.iter::<Dict<'_>>());
        is_bounded(&font) && inside.all(|font| is_bounded(&font))
    })
}

/// Whether the widths of one font can be unpacked.
fn is_bounded(font: &Dict<'_>) -> bool {
    [b"W".as_slice(), b"W2".as_slice()]
        .into_iter()
        .all(|table| {
            let table = font.get::<Array<'_>>(table);
            let mut entries = table.iter().flat_map(|table| table.iter::<Object<'_>>());
            entries.all(|entry| match entry {
                Object::Number(number) => number.as_f64() <= LARGEST,
                _ => true,
            })
        })
}
