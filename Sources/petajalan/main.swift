print("petajalan")
