-- People who sign in by an OpenID Connect provider: the verified e-mail they were invited by, and who the provider says they
-- are from their first time on.
ALTER TABLE "User"
    ADD COLUMN "email" TEXT,
    ADD COLUMN "subject" TEXT,
    ADD COLUMN "mapped" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "User_subject_key" ON "User"("subject");
