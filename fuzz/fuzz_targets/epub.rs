//! Random bytes as a chapter of a book.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let entries: &[(&str, &[u8])] = &[
        ("mimetype", b"application/epub+zip"),
        ("chapter.xhtml", bytes),
    ];
    warraq_fuzz::load_archive(entries, "epub");
});
