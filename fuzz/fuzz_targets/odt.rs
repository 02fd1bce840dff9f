//! Random bytes as the text of an OpenDocument file.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let entries: &[(&str, &[u8])] = &[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", bytes),
    ];
    warraq_fuzz::load_archive(entries, "odt");
});
