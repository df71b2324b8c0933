// Invitations
