// ContactFiles
