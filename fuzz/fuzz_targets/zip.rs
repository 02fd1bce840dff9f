//! Random bytes as a .zip archive.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| warraq_fuzz::load(
    &[&b"PK\x03\x04"[..], bytes].concat(),
    "zip"
));
