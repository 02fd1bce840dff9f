//! Random bytes as a Word file of 1997.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| warraq_fuzz::load(
    &[&b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"[..], bytes].concat(),
    "doc"
));
