"""Human melodies to a style: counts, plans and percentiles, never the melodies themselves."""
