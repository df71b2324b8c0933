// InvitationStore
