//! Random bytes as an OpenDocument text of one file.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| warraq_fuzz::load(
    &[
        &b"<office:document office:mimetype=\"application/vnd.oasis.opendocument.text\">"[..],
        bytes
    ]
    .concat(),
    "fodt"
));
