"""Villi for the phones of a home: HTTPS in front of it, and the address as a QR."""
