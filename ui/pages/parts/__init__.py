"""What several pages share: words for days, and rows made of what the record says."""
